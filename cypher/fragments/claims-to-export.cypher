// claimsToExport(cs): claims as columns, in the form that server/export/claim-columns.ts reads: speakers as pairs with their
// places, which the program puts in order.
{
  fragment.claimColumns(cs),
  speakerIds: [c IN cs | [(c)-[b:BY]->(p) | [toString(b.position), p.id]]],
  recordedBy: [c IN cs | c.recordedBy],
  recordedAt: [c IN cs | c.recordedAt]
}
