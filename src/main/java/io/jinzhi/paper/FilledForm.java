package io.jinzhi.paper;

/// A form with its fields filled in, ready to be printed.
public sealed interface FilledForm
    permits ComplaintFormPaper,
        OpinionFormPaper,
        DutyLogPaper,
        WorkOrderPaper,
        WarrantyNoticePaper,
        CallbackFormPaper,
        DutyRosterPaper,
        ArchiveLabelPaper,
        ArchiveCoverPaper,
        ArchiveCheckPaper,
        DestructionPaper,
        LedgerPaper,
        KeyRegisterPaper,
        KeyCustodyPaper,
        VacancyVisitPaper,
        VacancyMovementPaper,
        VacancyStatisticsPaper,
        EmergencyReportPaper,
        ViolationNoticePaper,
        ViolationReportPaper,
        PatrolRecordPaper,
        PatrolLabelsPaper,
        ArchiveRegisterPaper,
        DataAnswerPaper {

  PaperForm form();
}
