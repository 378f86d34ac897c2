-- The history of a record is read far more often than it is written, and seldom with those who only opened the record: a
-- customer file may have been opened ten thousand times and changed five.
create index entry_change on audit.entry (kind, record_id, seq)
    where position(cast('"events":[{"name":"Opened"}]' as bytea) in body) = 0;
