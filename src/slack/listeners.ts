import { closeQuestion } from './actions/close-question.ts'
import { feedback } from './actions/feedback.ts'
import { forgetChannel } from './actions/forget-channel.ts'
import { keepQuestion } from './actions/keep-question.ts'
import { shareAnswer } from './actions/share-answer.ts'
import { showQuotes } from './actions/show-quotes.ts'
import { unknownAction } from './actions/unknown-action.ts'
import { brief } from './commands/brief.ts'
import { appHomeOpened } from './events/app-home-opened.ts'
import { appMention } from './events/app-mention.ts'
import { directMessage } from './events/direct-message.ts'
import { threadFollowUp } from './events/thread-follow-up.ts'
import type { Listener } from './listener.ts'

/** Everything the app listens to; a test holds manifest.json against it. */
export const LISTENERS: readonly Listener[] = [
  appMention,
  directMessage,
  threadFollowUp,
  appHomeOpened,
  brief,
  showQuotes,
  shareAnswer,
  feedback,
  keepQuestion,
  closeQuestion,
  forgetChannel,
  unknownAction,
]
