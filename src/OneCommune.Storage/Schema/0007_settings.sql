-- What this installation is: province (unit code), demo (true for the invented province).
create table settings (
    name text not null primary key,
    value text not null
);
