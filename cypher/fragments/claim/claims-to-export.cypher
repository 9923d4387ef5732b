// claimsToExport(cs): claims as columns, in the form that server/export/view/claim-columns.ts reads: without what files do not tell.
{
  fragment.claimColumns(cs),
  speakerIds: [c IN cs | coalesce(c.speakers, [])],
  recordedBy: [c IN cs | c.recordedBy],
  recordedAt: [c IN cs | c.recordedAt]
}
