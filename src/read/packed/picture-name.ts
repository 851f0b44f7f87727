/** Whether a part's name says that it is a kind of picture that can be recognised; drawings (EMF, WMF, SVG) cannot. */
export const isPicturePart = (name: string): boolean => /\.(?:jpe?g|jpe|jfif|png|tiff?|gif|bmp|heic|heif|webp)$/iu.test(name);
