/** The named property that holds the key of a mail; public strings namespace of MAPI. */
export const keyProperty = 'String {00020329-0000-0000-C000-000000000046} Name DossierloketSleutel';

/** The path of a mailbox in Graph. */
export const mailboxPath = (address: string): string => `/users/${encodeURIComponent(address)}`;

/** PidTagInReplyToId and PidTagInternetReferences: what mail programs make conversations of. */
export const threadProperties = ['String 0x1042', 'String 0x1039'] as const;
