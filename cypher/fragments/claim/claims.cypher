// claims(cs): claims as columns, in the form that server/graph/claim/claim.ts reads.
{
  fragment.claimColumns(cs),
  speakerIds: [c IN cs | coalesce(c.speakers, [])],
  recordedBy: [c IN cs | c.recordedBy],
  recordedAt: [c IN cs | c.recordedAt],
  retractedAt: [c IN cs | c.retractedAt],
  retractedBecause: [c IN cs | c.retractedBecause]
}
