import type { Messenger } from '../../../../src/ports/messenger.ts'
import type { Store } from '../../../../src/ports/store.ts'

/** Dies at its so manieth step (from 0), before the step is taken or right after. */
export interface Death {
  readonly step: number
  readonly when: 'before' | 'after'
}

export interface MortalProcess {
  readonly store: Store
  readonly messenger: Messenger
  /** Resolves when the process has died. */
  readonly died: Promise<void>
  readonly steps: () => number
}

/**
 * The world as a process sees it that is killed at a given step: from then on no step returns, none has an effect. A step is
 * a call of the digest store or of the messenger.
 */
export function createMortalProcess(world: { store: Store; messenger: Messenger }, death: Death): MortalProcess {
  const { promise: died, resolve: die } = Promise.withResolvers<void>()
  let steps = 0
  const forEver = () => new Promise<never>(() => undefined)

  function mortal<Port extends object>(port: Port): Port {
    return new Proxy(port, {
      get(target, name, receiver) {
        const method: unknown = Reflect.get(target, name, receiver)
        if (typeof method !== 'function' || String(name).startsWith('render')) return method
        return async (...given: unknown[]) => {
          const step = steps++
          if (step > death.step || (step === death.step && death.when === 'before')) {
            die()
            return forEver()
          }
          const result: unknown = await Reflect.apply(method, target, given)
          if (step < death.step) return result
          die()
          return forEver()
        }
      },
    })
  }

  const store = { ...world.store, digests: mortal(world.store.digests) }
  return { store, messenger: mortal(world.messenger), died, steps: () => steps }
}
