import { capacityLimits } from './fault/capacity-limits.ts'
import { changeBlastRadius } from './fault/change-blast-radius.ts'
import { cleanupDelete } from './fault/cleanup-delete.ts'
import { dataIntegrity } from './fault/data-integrity.ts'
import { dependencyOwnership } from './fault/dependency-ownership.ts'
import { errorHandling } from './fault/error-handling.ts'
import { expiryDns } from './fault/expiry-dns.ts'
import { featureFlag } from './fault/feature-flag.ts'
import { metastable } from './fault/metastable.ts'
import { mitigationVsFix } from './fault/mitigation-vs-fix.ts'
import { periodicPattern } from './fault/periodic-pattern.ts'
import { reliabilityLayer } from './fault/reliability-layer.ts'
import { restartAccumulation } from './fault/restart-accumulation.ts'
import { rollback } from './fault/rollback.ts'
import { testFidelity } from './fault/test-fidelity.ts'
import { timeClock } from './fault/time-clock.ts'
import { transactionSemantics } from './fault/transaction-semantics.ts'
import type { Lens } from './lens.ts'
import { automationSurprise } from './people/automation-surprise.ts'
import { comms } from './people/comms.ts'
import { complexityThread } from './people/complexity-thread.ts'
import { decision } from './people/decision.ts'
import { detectionGap } from './people/detection-gap.ts'
import { falseDawn } from './people/false-dawn.ts'
import { impactExtent } from './people/impact-extent.ts'
import { latentChange } from './people/latent-change.ts'
import { longWait } from './people/long-wait.ts'
import { lostForUsers } from './people/lost-for-users.ts'
import { manyHands } from './people/many-hands.ts'
import { noEvidence } from './people/no-evidence.ts'
import { observabilityLost } from './people/observability-lost.ts'
import { oncallEscalation } from './people/oncall-escalation.ts'
import { pathOfDiagnosis } from './people/path-of-diagnosis.ts'
import { precursor } from './people/precursor.ts'
import { recoveryEvidence } from './people/recovery-evidence.ts'
import { recurrence } from './people/recurrence.ts'
import { statedUnknown } from './people/stated-unknown.ts'
import { timelineEdges } from './people/timeline-edges.ts'
import { actionAddsMachinery } from './plan/action-adds-machinery.ts'
import { elsewhere } from './plan/elsewhere.ts'
import { loosenedGuard } from './plan/loosened-guard.ts'
import { openEnded } from './plan/open-ended.ts'
import { openThoughResolved } from './plan/open-though-resolved.ts'
import { putOff } from './plan/put-off.ts'
import { replay } from './plan/replay.ts'
import { restsOnMemory } from './plan/rests-on-memory.ts'
import { unplanned } from './plan/unplanned.ts'
import { untilThen } from './plan/until-then.ts'

/**
 * The list from which everything else follows: questions, pages, settings, schema, tests. Among equals
 * the earlier one asks.
 */
export const lenses: readonly Lens[] = [
  restartAccumulation,
  reliabilityLayer,
  mitigationVsFix,
  errorHandling,
  capacityLimits,
  changeBlastRadius,
  rollback,
  dependencyOwnership,
  transactionSemantics,
  periodicPattern,
  metastable,
  dataIntegrity,
  cleanupDelete,
  expiryDns,
  featureFlag,
  timeClock,
  testFidelity,
  detectionGap,
  observabilityLost,
  falseDawn,
  statedUnknown,
  pathOfDiagnosis,
  latentChange,
  precursor,
  automationSurprise,
  oncallEscalation,
  recurrence,
  comms,
  manyHands,
  timelineEdges,
  longWait,
  impactExtent,
  lostForUsers,
  noEvidence,
  recoveryEvidence,
  decision,
  complexityThread,
  actionAddsMachinery,
  openThoughResolved,
  untilThen,
  openEnded,
  unplanned,
  putOff,
  elsewhere,
  loosenedGuard,
  restsOnMemory,
  replay,
]
