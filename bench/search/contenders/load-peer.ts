/** The peers are packages of the bench alone: a name that the compiler does not follow. */
export async function loadPeer<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module
}
