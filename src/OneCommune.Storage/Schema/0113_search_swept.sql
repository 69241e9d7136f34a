-- Up to which seq search_changes was swept: a program that has read less reads all words anew (Storage/KeptSearch).
create table search_swept (
    id integer not null primary key,
    seq bigint not null
);
insert into search_swept (id, seq) values (1, 0);
