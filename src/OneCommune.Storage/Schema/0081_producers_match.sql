-- A register's producers are looked up by name, some hundreds at once, wherever they are.
create index producers_match on producers (match_name);
