import { useEffect, useState } from 'preact/hooks'

/** Where the person is: `#/CHANNEL`, `#/CHANNEL/THREAD_TS` or `#/home`. A permalink's third part is its thread. */
export function useRoute(fallback) {
  const [route, setRoute] = useState(() => parseRoute(location.hash))
  useEffect(() => {
    const update = () => setRoute(parseRoute(location.hash))
    addEventListener('hashchange', update)
    return () => removeEventListener('hashchange', update)
  }, [])
  return route.channel === undefined ? { channel: fallback } : route
}

function parseRoute(hash) {
  const [channel, ts, threadTs] = hash.replace(/^#\/?/, '').split('/')
  if (!channel) return { channel: undefined }
  const thread = threadTs || ts
  return thread ? { channel, thread } : { channel }
}

export function goTo(channel, thread) {
  location.hash = thread ? `#/${channel}/${thread}` : `#/${channel}`
}
