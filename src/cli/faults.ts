const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full. Make room, or give another folder',
  EDQUOT: 'your share of the disk is used up. Make room, or give another folder',
  EFBIG: 'a file would be larger than you may write here. Give another folder',
  EACCES: 'you may not write here. Give a folder of your own',
  EPERM: 'you may not write here. Give a folder of your own',
  EROFS: 'the disk can only be read. Give another folder',
  ENOTDIR: 'a file stands where a folder is needed. Move it, or give another folder',
  EEXIST: 'a file stands where a folder is needed. Move it, or give another folder',
  EISDIR: 'a folder stands where a file is needed. Move it, or give another folder',
  EBUSY: 'a file is in use. Close the program that has it open, and run again',
};

/** Why something could not be written and what to do, without a full stop. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
