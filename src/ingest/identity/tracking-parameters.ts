/** Whole names of query parameters that say where a reader came from, never what the page is. Lower case. */
const TRACKING_NAMES = new Set([
  'fbclid', 'gclid', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'twclid', 'ttclid', 'li_fat_id', 'igshid', 'igsh', 'srsltid',
  '_ga', '_gl', '_hsenc', '_hsmi', 'hsctatracking', 'mc_cid', 'mc_eid', 'mkt_tok', 'oly_anon_id', 'oly_enc_id', 'vero_id', 'vero_conv',
  'ref', 'ref_src', 'ref_url', 'referrer', 'referer', 'ncid', 'ocid', 'cmpid', 'cmp', 'campaign_id', 'smid', 'smtyp', 'emc', 'xtor', 'ito',
  'icid', 'intcid', 'int_source', 'int_medium', 'int_campaign', 's_cid', 's_kwcid', 'sr_share', 'spm', 'taid', 'tag_id', 'trk', 'trkcampaign',
  'wt.mc_id', 'wt_mc', 'wt.mc_ev', 'wt.tsrc', 'guccounter', 'guce_referrer', 'guce_referrer_sig', 'ns_campaign', 'ns_mchannel', 'ns_source',
  'ns_linkname', 'soc_src', 'soc_trk', 'scmp_share', 'share', 'sharetype', 'shareuid', 'sh', 'utm', 'wpisrc', 'wpmm', 'cvid', 'recruiter',
  'mbid', 'partner', 'ftcamp', 'ftag', 'tracking_id', 'algtrack', 'mod', 'amp_js_v', 'amp_gsa', 'usqp',
]) // biome-ignore format: a list of names reads best filled

const TRACKING_PREFIXES = [
  'utm_',
  'utm-',
  'hsa_',
  'mtm_',
  'matomo_',
  'pk_',
  'piwik_',
  'at_',
  'ga_',
  'fb_',
  'gc_',
  '__twitter_',
  '__s',
  'mkwid',
  'pcrid',
]

/** Names that carry an article's identity on some sites; they count as tracking only with one of the values below. */
const SOMETIMES_TRACKING = new Set([
  'source',
  'src',
  'from',
  'via',
  'feed',
  'output',
  'outputtype',
  'rss',
  'feature',
  'cid',
])
const TRACKING_VALUES = new Set([
  'rss', 'feed', 'feeds', 'rssfeed', 'atom', 'twitter', 'facebook', 'fb', 'linkedin', 'reddit', 'email', 'mail', 'newsletter', 'social', 'share',
  'googlenews', 'google', 'flipboard', 'amp', 'app', 'youtu.be', 'homepage', 'related', '1', 'true', '',
]) // biome-ignore format: a list of values reads best filled

/** Whether a query parameter can be dropped without asking for another page. */
export function isTrackingParameter(name: string, value: string): boolean {
  const key = name.toLowerCase()
  if (TRACKING_NAMES.has(key) || TRACKING_PREFIXES.some((prefix) => key.startsWith(prefix))) return true
  return SOMETIMES_TRACKING.has(key) && TRACKING_VALUES.has(value.toLowerCase())
}
