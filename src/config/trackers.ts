/** What newsletters, search engines, filters and sign-on pages add to addresses by their first letters … */
const PREFIXES =
  /^(?:utm|mtm|pk|piwik|hsa|hsctatracking|mc|ml|ga|gl|gad|at|oly|vero|ns|cm|mkt|ref|li|ck|rb|s|ss|wt|dm|session|access|id|refresh|token|expires|saml|_.*)[_.]/;

/** … by their last ones … */
const SUFFIXES = /(?:clk?id|braid)$/;

/** … and whole. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'data sdata reserved url ref source src spm si igsh igshid trk trkcampaign cid eid sid mid cmpid campaign campaignid ' +
    'feature share shared via from _ga _gl _ke _hsenc _hsmi _openstat __s code state iss ticket scope nonce token error ' +
    'lang hl redirect redirected login sso samlresponse relaystate next target returnurl return_to k_clickid ttd'
  ).split(' '),
);

/** Whether a name in an address tells others how somebody came here, and nothing about the experiment. */
export const isOthers = (name: string): boolean =>
  PREFIXES.test(name) || SUFFIXES.test(name) || NAMES.has(name);
