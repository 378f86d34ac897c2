-- The job repository of JBeret 3.1.0 (its sql/jberet-postgresql.ddl). JBeret would create these tables itself when a
-- first query fails; the application's role may not, and need not. It finds them by its search path.
create schema batch;
grant usage on schema batch to aftersales_app;

create table batch.job_instance (
    jobinstanceid   bigserial primary key,
    version         integer,
    jobname         varchar(512),
    applicationname varchar(512)
);

create table batch.job_execution (
    jobexecutionid  bigserial primary key,
    jobinstanceid   bigint not null references batch.job_instance on delete cascade,
    version         integer,
    createtime      timestamptz,
    starttime       timestamptz,
    endtime         timestamptz,
    lastupdatedtime timestamptz,
    batchstatus     varchar(30),
    exitstatus      varchar(512),
    jobparameters   varchar(3000),
    restartposition varchar(255)
);
create index on batch.job_execution (jobinstanceid);

create table batch.step_execution (
    stepexecutionid      bigserial primary key,
    jobexecutionid       bigint not null references batch.job_execution on delete cascade,
    version              integer,
    stepname             varchar(255),
    starttime            timestamptz,
    endtime              timestamptz,
    batchstatus          varchar(30),
    exitstatus           varchar(512),
    executionexception   varchar(2048),
    persistentuserdata   bytea,
    readcount            integer,
    writecount           integer,
    commitcount          integer,
    rollbackcount        integer,
    readskipcount        integer,
    processskipcount     integer,
    filtercount          integer,
    writeskipcount       integer,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea
);
create index on batch.step_execution (jobexecutionid);

create table batch.partition_execution (
    partitionexecutionid integer not null,
    stepexecutionid      bigint  not null references batch.step_execution on delete cascade,
    version              integer,
    batchstatus          varchar(30),
    exitstatus           varchar(512),
    executionexception   varchar(2048),
    persistentuserdata   bytea,
    readercheckpointinfo bytea,
    writercheckpointinfo bytea,
    primary key (partitionexecutionid, stepexecutionid)
);

grant select, insert, update, delete on all tables in schema batch to aftersales_app;
grant usage on all sequences in schema batch to aftersales_app;
