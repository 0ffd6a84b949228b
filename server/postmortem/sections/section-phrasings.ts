import type { SectionRole } from '../model.ts'

/**
 * Headings that are sentences or questions of their author's own making, by the turn they take;
 * tried on a plain heading (lower case, no punctuation) where no known name decides. First match.
 */
export const sectionPhrasings: readonly (readonly [SectionRole, RegExp])[] = [
  ['lucky', /\b(?:got|were|was|been) lucky\b/],
  [
    'open-questions',
    /^(?:what|things|questions?)\b.*\b(?:not|don t|didn t|cannot|can t|couldn t|unable|wonder\w*|unsure)\b.*(?:know|understand|explain\w*|close|answer|about|certain|sure)$|^still (?:open|unclear|unanswered)|\b(?:questions?|mysteries) (?:we|that|left|still)\b|^what (?:remains|is still) (?:open|unclear)/,
  ],
  [
    'went-well',
    /^(?:what |things |it )?(?:that )?(?:worked|went (?:well|fine|right|good|smoothly|ok)|was (?:ok|good|fine)|(?:did )?help(?:ed)?(?: us)?|saved us|we liked)\b(?!.*\bnot\b)|^(?:the )?good(?: things| parts| points)?$|^keep$/,
  ],
  [
    'went-wrong',
    /^(?:what |things |it )?(?:that )?(?:(?:did|does) ?n[o ]?t (?:work|go|help)|went (?:less|badly|wrong|poorly|not)|was (?:bad|hard|difficult|missing|wrong with us)|sucked|hurt|slowed us|got in (?:our|the) way|made it (?:worse|harder|hard)|cost us)|^(?:the )?bad(?: things| parts| points)?$|^drop$|^what (?:could|can|should) (?:be|have been|go) better\b|^what we did (?:not do well|n t do well|badly)|\bdid not work$|^what did(?:n t| not)$|\btook (?:us )?so long\b/,
  ],
  [
    'action-items',
    /^(?:what|how) (?:(?:are|will|can|should|could|shall|do|have) we|we(?: re| are| will| have| can| should| plan| ve)?|(?:will|is going to) be|has|have) (?:\w+ )*?(?:do|doing|done|chang\w+|different\w*|improv\w+|prevent\w*|stop|fix\w*|avoid\w*|mak\w+|promis\w*|plan\w*)\b|^(?:agreed|planned|promised|remaining|upcoming) (?:work|changes|measures|steps|tasks)|^(?:corrective|preventive|preventative|permanent|lasting|structural|long term|further|follow up) measures|^measures(?: (?:to be )?(?:taken|agreed|planned))?$|^(?:so )?(?:what (?:now|next)|now what)$|^(?:stuff|things|what) (?:that )?we (?:should|will|must|need to|ought to|want to) (?:do|fix|change|improve)\b|^plan(?: of action)?$|^promises$|^work (?:items|to do|planned)/,
  ],
  [
    'impact',
    /^(?:who|what|how many|how much)\b.*\b(?:(?:was|were|got) (?:hit|hurt|affected|impacted|down|lost)|felt (?:it|this)|did (?:customers?|users?|clients?|people|players?|you|they) (?:see|notice|feel|experience|lose))|^how bad\b|^(?:affected|impacted|lost|damaged) \w+$|^did (?:we|you|anyone|anybody) (?:lose|notice|get hurt)|^what (?:it|this) (?:meant|cost)\b|^what (?:the |our )?\w+ (?:experienced|saw|felt|noticed)$|^(?:am i|are you|is my \w+) affected$|\bimpact$/,
  ],
  [
    'detection',
    /^(?:how|when|who)\b.*\b(?:f(?:ou|i)nd(?: it)? out|noticed?|discovered|detect(?:ed)?|learned about it|got to know|spotted|alerted)\b/,
  ],
  [
    'resolution',
    /^(?:what|how)\b.*\b(?:stopped (?:it|the)|got us (?:out|back)|ended it|fixed it|brought (?:it|us) back|(?:did )?we (?:do|did) (?:to stop|during|that)|(?:did|was|were) (?:we |it |things? )?(?:stop(?:ped)?|restored?|repair(?:ed)?|recover(?:ed)?|solved?|brought back))|^(?:immediate|emergency|first) (?:measures|steps|aid|actions)\b|^catch(?:ing)? up\b|^what was done$|^(?:getting|coming|bringing)\b.*\bback\b|^stopping the\b/,
  ],
  [
    'timeline',
    /^(?:minute by minute|play by play|blow by blow|step by step account|hour by hour|updates?|status updates|walkthrough|the log|incident log|as it happened)$|\bas it (?:happened|unfolded)\b|\bin (?:order|sequence)$|^day by day$|^how (?:it|the \w+|things|this) (?:went|go|unfolded|played out)\b(?! (?:in|wrong|unnoticed))|^how did (?:it|the \w+|things) (?:go|unfold|play out)/,
  ],
  [
    'root-cause',
    /^(?:so )?why\b(?! (?:this|we) (?:post|page|document|report|are|share|publish|write|wrote))|^what (?:broke|failed|contributed|was (?:wrong|broken)|actually happened|really happened|made (?:it|this) possible)\b|^anatomy of\b|^(?:under the hood|behind the scenes|digging deeper|a closer look|deep dive)\b|^how (?:could|can) (?:this|that|it) happen|^how (?:it|this|that|the \w+) (?:got in|got there|came (?:about|in|to be)|slipped (?:in|through)|went unnoticed)/,
  ],
  [
    'lessons',
    /\b(?:take|carry) (?:with|away|from this)\b|\bin (?:retrospect|hindsight)\b|^looking back\b|^observations?$|^how d(?:id)? we do$|^themes?$|^evaluation$|^what (?:this|it) taught us\b|\btaught us$/,
  ],
  [
    'background',
    /^(?:the )?(?:setting|stage|setup|cast)$|^setting the (?:scene|stage)\b|^(?:some|a little|a bit of) (?:background|context|history)\b|^how (?:\w+ ){1,4}(?:works?|worked|is (?:built|set up|done)|gets? \w+ed|are \w+ed)$|^(?:the (?:day|night|week) before|what came before)\b/,
  ],
  [
    'participants',
    /^how to read this\b|^about this (?:document|report|review)\b|^who (?:was|were) (?:there|in the room|involved)\b/,
  ],
  [
    'summary',
    /^(?:the )?(?:short|long) (?:version|story)(?: short)?$|^(?:the )?story(?: as (?:told|seen|lived)\b.*)?$|^in (?:brief|short)$|^at a glance$/,
  ],
  [
    'appendix',
    /^annex\b|^(?:numbers|data|graphs|charts|details) for the (?:curious|record)\b|^(?:raw|supporting|additional|extra) (?:data|material|numbers|graphs)\b/,
  ],
]
