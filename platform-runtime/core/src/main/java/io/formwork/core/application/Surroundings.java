package io.formwork.core.application;

import io.formwork.core.export.SpreadsheetWriter;
import io.formwork.core.file.FileContents;
import io.formwork.core.file.FileRegister;
import io.formwork.core.outbox.Outbox;
import io.formwork.core.process.JobStore;
import io.formwork.core.process.ProcessEngines;
import io.formwork.core.store.AccountStore;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.Transactions;
import io.formwork.core.store.VouchedStore;
import io.formwork.core.transfer.Workbooks;
import java.time.Clock;

/** What all applications of a platform share. */
public record Surroundings(
    Clock clock,
    Transactions transactions,
    JobStore jobs,
    ReleaseStore releases,
    AccountStore accounts,
    VouchedStore vouched,
    Outbox outbox,
    FileRegister fileRegister,
    FileContents fileContents,
    ProcessEngines processEngines,
    SpreadsheetWriter spreadsheets,
    Workbooks workbooks) {}
