/** Whether npm started this process, as a script of the package. */
export function isRunByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined
}
