export function filesIn(folder: string): Record<string, Uint8Array>;
export function zipOf(files: Record<string, Uint8Array>): Uint8Array;
export function forStore(files: Record<string, Uint8Array>): Record<string, Uint8Array>;
export function sha256(content: Uint8Array | string): string;
