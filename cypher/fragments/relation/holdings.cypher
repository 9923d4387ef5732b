// holdings(rs): relations of owning as columns, with what their claims say of stakes and control, in the form that server/graph/ownership/read-holdings.ts reads.
{
  relation: [r IN rs | r.id],
  owner: [r IN rs | startNode(r).id],
  owned: [r IN rs | endNode(r).id],
  status: [r IN rs | r.status],
  stakes: [r IN rs | coalesce(r.stakes, [])],
  control: [r IN rs | coalesce(r.control, [])]
}
