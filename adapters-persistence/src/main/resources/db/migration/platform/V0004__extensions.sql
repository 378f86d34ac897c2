-- Search by any part of a name or number, Chinese included. A trusted extension: the owner of the database may add it.
create extension if not exists pg_trgm with schema public;
