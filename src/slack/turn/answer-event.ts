/** Names our answers in the metadata of messages. */
export const ANSWER_EVENT = 'newsdesk_answer'
