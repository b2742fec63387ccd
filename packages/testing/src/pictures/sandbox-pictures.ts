import type { OpenPicture } from './picture.ts'

/** Looks around the page of the sandbox. */
export async function photographSandbox(_open: OpenPicture): Promise<void> {}
