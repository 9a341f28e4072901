import { createContext } from 'preact'
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks'

const USER_KEY = 'newsdesk-playground-user'

/** What every component may need: the state of the workspace, where the person is, and what they can do. */
export const Desk = createContext(undefined)

export const useDesk = () => useContext(Desk)

/** The state of the playground for one person, kept current, and `act` to do something in their name. */
export function useWorkspace() {
  const [user, setUser] = useState(() => localStorage.getItem(USER_KEY))
  const [state, setState] = useState(undefined)
  const [isOnline, setOnline] = useState(true)
  const [problem, setProblem] = useState(undefined)
  const latest = useRef(0)
  const isOpened = useRef(false)

  const refresh = useCallback(async () => {
    const turn = ++latest.current
    const response = await fetch(`/page/state?user=${encodeURIComponent(user ?? '')}`)
    const next = await response.json()
    // As in Slack, a modal ends with the page that showed it.
    if (!isOpened.current) await closeModals(next)
    isOpened.current = true
    // Answers may overtake each other; only the newest counts.
    if (turn === latest.current) setState(next)
  }, [user])

  useEffect(() => {
    const changes = new EventSource('/page/changes')
    const update = () => {
      setOnline(true)
      refresh().catch(() => setOnline(false))
    }
    changes.addEventListener('ready', update)
    changes.addEventListener('change', update)
    changes.addEventListener('error', () => setOnline(false))
    return () => changes.close()
  }, [refresh])

  const switchUser = useCallback((id) => {
    localStorage.setItem(USER_KEY, id)
    setUser(id)
  }, [])

  const act = useCallback(
    async (name, fields) => {
      const response = await send({ act: name, user: state?.user, ...fields })
      const answer = await response.json()
      setProblem(response.ok ? undefined : answer.error)
      return response.ok ? answer : undefined
    },
    [state?.user],
  )

  return { state, isOnline, problem, dismissProblem: () => setProblem(undefined), switchUser, act }
}

function send(deed) {
  const headers = { 'content-type': 'application/json' }
  return fetch('/page/act', { method: 'POST', headers, body: JSON.stringify(deed) })
}

async function closeModals({ user, modals = [] }) {
  for (const { id } of modals.toReversed()) await send({ act: 'close', user, viewId: id })
}
