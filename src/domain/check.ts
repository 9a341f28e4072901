/** One finding of `doctor`. `remedy` also stands on a good check when something could be added, such as a model. */
export interface Check {
  readonly check: string
  readonly ok: boolean
  readonly detail: string
  readonly remedy?: string
}
