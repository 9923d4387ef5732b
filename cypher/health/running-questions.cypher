// The questions that the database is at work on, by the name that each was sent with. It sees what this user asked.
SHOW TRANSACTIONS YIELD metaData
RETURN metaData.question AS question
