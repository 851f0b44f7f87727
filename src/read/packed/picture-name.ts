/** Whether a part's name says that it is a kind of picture that can be recognised; drawings (EMF, WMF, SVG) and moving pictures cannot. */
export const isPicturePart = (name: string): boolean => /\.(?:jpe?g|jpe|jfif|png|tiff?|heic)$/iu.test(name);
