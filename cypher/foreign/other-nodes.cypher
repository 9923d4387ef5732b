// One node that is neither an entity nor kept by this program for itself, if there is any: somebody else uses this database too.
MATCH (n)
WHERE NOT (n:Entity OR n:RetractedEntity OR n:Claim OR n:Operation OR n:Import OR n:ImportProblem OR n:Investigation OR n:InvestigationVersion OR n:SearchRecord OR n:Setting OR n:Migration)
RETURN 1 AS one
LIMIT 1
