/** Name and version of the program, as reports state them. */
export const tool = { name: "rempart", version: REMPART_VERSION } as const;
