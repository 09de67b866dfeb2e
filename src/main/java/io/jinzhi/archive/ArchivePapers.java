package io.jinzhi.archive;

import io.jinzhi.paper.ArchiveCheckPaper;
import io.jinzhi.paper.ArchiveCoverPaper;
import io.jinzhi.paper.ArchiveLabelPaper;
import io.jinzhi.paper.DestructionPaper;
import java.util.List;
import org.springframework.stereotype.Component;

/// Fills the archive's own forms.
@Component
class ArchivePapers {

  ArchiveLabelPaper label(HouseholdFile file) {
    return new ArchiveLabelPaper(
        file.number(),
        file.zone() == null ? "" : file.zone(),
        file.unitCode(),
        file.place().words().zh(),
        file.state().label().zh());
  }

  ArchiveCoverPaper cover(FileView view) {
    HouseholdFile file = view.file();
    return new ArchiveCoverPaper(
        file.number(),
        file.unitCode(),
        view.owner(),
        file.handedOver(),
        file.state().label().zh(),
        file.place().words().zh(),
        view.parts().stream()
            .map(
                part ->
                    new ArchiveCoverPaper.Part(
                        part.part().label().zh(),
                        part.entries().stream()
                            .filter(each -> each.state() != PaperState.EXPECTED)
                            .map(ArchivePapers::line)
                            .toList()))
            .toList(),
        view.missing().stream().map(each -> each.zh()).toList());
  }

  private static ArchiveCoverPaper.Line line(Entry each) {
    boolean gone = each.state() != PaperState.FILED;
    String why = each.endedWhy() == null ? "" : " " + each.endedWhy();
    return new ArchiveCoverPaper.Line(
        each.serial(),
        each.name().zh(),
        each.dated(),
        each.pageWords(),
        each.original() ? "原件" : "复印件",
        each.filedBy(),
        each.filedAt(),
        gone ? each.state().label().zh() + why : each.remark(),
        gone);
  }

  ArchiveCheckPaper check(
      CheckRows.Check check,
      List<CheckSample.Sampled> sample,
      List<CheckFindings.Finding> findings) {
    return new ArchiveCheckPaper(
        check.month(),
        check.seed() == null ? "" : String.valueOf(check.seed()),
        check.startedBy(),
        check.started(),
        sample.stream()
            .map(
                each ->
                    new ArchiveCheckPaper.Line(
                        each.position(),
                        each.file().number(),
                        each.missing().isEmpty() ? "齐全" : "缺 " + each.missing().size() + " 份",
                        each.unreadable() == 0
                            ? each.papers() + " 份可读"
                            : each.unreadable() + " 份打不开",
                        each.onShelf() == null ? "" : each.onShelf() ? "在架" : "不在架",
                        each.remark()))
            .toList(),
        findings.stream()
            .map(
                each ->
                    new ArchiveCheckPaper.Finding(
                        each.fileNumber(),
                        each.kind().label().zh() + "：" + each.words(),
                        each.remedy(),
                        each.due(),
                        each.done()))
            .toList(),
        check.summary(),
        check.reportedBy(),
        check.reported(),
        check.acknowledgedBy(),
        check.acknowledged(),
        check.opinion());
  }

  DestructionPaper destruction(ClearoutRows.Clearout clearout, List<ClearoutList.Item> items) {
    return new DestructionPaper(
        clearout.year(),
        items.stream()
            .map(
                each ->
                    new DestructionPaper.Line(
                        each.position(),
                        each.fileNumber(),
                        each.entry().name().zh(),
                        each.entry().dated(),
                        each.entry().pages(),
                        each.ended(),
                        each.noValue() == null ? "" : each.noValue() ? "无保存价值" : "续存",
                        each.why()))
            .toList(),
        clearout.submittedBy(),
        clearout.submitted(),
        clearout.approvedBy(),
        clearout.approved(),
        clearout.opinion(),
        clearout.destroyedBy(),
        clearout.destroyed());
  }
}
