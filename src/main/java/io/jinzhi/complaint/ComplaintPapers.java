package io.jinzhi.complaint;

import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.paper.ComplaintFormPaper;
import io.jinzhi.paper.OpinionFormPaper;
import io.jinzhi.paper.SignaturePaper;
import io.jinzhi.story.Line;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills the handbook's two forms from the case's own story.
@Component
class ComplaintPapers {
  private final Events events;
  private final Attachments attachments;

  ComplaintPapers(Events events, Attachments attachments) {
    this.events = events;
    this.attachments = attachments;
  }

  /// 住户投诉处理表.
  ComplaintFormPaper handling(EstateId estate, CaseView view) {
    CaseView.Facts facts = view.facts();
    List<Line<ComplaintEvent>> story = events.of(estate, facts.id());
    boolean invalid = last(story, ComplaintEvent.FoundInvalid.class) != null;
    Phrase department = facts.aboutDepartment();
    String about =
        (department == null ? "" : department.zh())
            + (facts.aboutPerson() == null ? "" : " " + facts.aboutPerson());
    var closed = line(story, ComplaintEvent.Closed.class);
    var back = last(story, ComplaintEvent.CalledBack.class);
    Instant end = closed == null ? null : closed.at();
    return new ComplaintFormPaper(
        new ComplaintFormPaper.Received(
            facts.toldAt(),
            facts.channel().label().zh(),
            story.isEmpty() ? "" : story.getFirst().by().name(),
            facts.complainant(),
            facts.unitCode() == null ? "" : facts.unitCode(),
            facts.contact()),
        new ComplaintFormPaper.Event(
            facts.eventTime(), facts.eventPlace(), about, facts.course(), facts.demand()),
        new ComplaintFormPaper.Judgement(!invalid, facts.grade().label().zh(), reason(story)),
        dispatch(view, story),
        handlings(story),
        rulings(story),
        replies(story),
        new ComplaintFormPaper.Closing(
            back == null ? "" : back.callback() + (back.satisfied() ? " 满意" : " 不满意"),
            end,
            end,
            end == null || facts.unitCode() == null ? "" : facts.unitCode() + " 其它资料"));
  }

  /// 用户意见受理表.
  OpinionFormPaper opinion(EstateId estate, CaseView view, ZoneId zone) {
    CaseView.Facts facts = view.facts();
    List<Line<ComplaintEvent>> story = events.of(estate, facts.id());
    var told = line(story, ComplaintEvent.Replied.class);
    var reply = last(story, ComplaintEvent.Replied.class);
    var said = line(story, ComplaintEvent.OpinionGiven.class);
    var opinion = last(story, ComplaintEvent.OpinionGiven.class);
    var back = last(story, ComplaintEvent.CalledBack.class);
    return new OpinionFormPaper(
        YearMonth.from(facts.acceptedAt().atZone(zone)),
        new OpinionFormPaper.User(
            facts.unitCode() == null ? "" : facts.unitCode(), facts.complainant(), facts.contact()),
        facts.acceptedAt().atZone(zone).toLocalDate(),
        facts.course(),
        reply == null ? "" : reply.process(),
        reply == null ? "" : reply.result(),
        new OpinionFormPaper.Opinion(
            opinion == null ? null : opinion.satisfied(),
            opinion == null ? "" : opinion.words(),
            opinion == null || said == null
                ? null
                : resident(estate, facts.complainant(), opinion, said.at())),
        told == null ? null : new SignaturePaper.Signed(told.by().name(), told.at(), null),
        null,
        back == null ? "" : back.callback());
  }

  private static ComplaintFormPaper.@Nullable Dispatch dispatch(
      CaseView view, List<Line<ComplaintEvent>> story) {
    Line<ComplaintEvent> sent = line(story, ComplaintEvent.Dispatched.class);
    if (sent == null
        || !(sent.event() instanceof ComplaintEvent.Dispatched(var _, var name, var _, var _))) {
      return null;
    }
    Line<ComplaintEvent> signed = line(story, ComplaintEvent.SignedFor.class);
    Instant due =
        view.clocks().stream()
            .map(CaseView.Clock::commitment)
            .filter(each -> each.clause().equals("CMP-22") || each.clause().equals("CMP-26"))
            .reduce((first, second) -> second)
            .map(each -> each.due())
            .orElse(null);
    return new ComplaintFormPaper.Dispatch(
        name, sent.at(), signed(signed), view.facts().wantedBy(), due);
  }

  private static List<ComplaintFormPaper.Handling> handlings(List<Line<ComplaintEvent>> story) {
    List<ComplaintFormPaper.Handling> handlings = new ArrayList<>();
    for (int i = 0; i < story.size(); i++) {
      if (story.get(i).event() instanceof ComplaintEvent.Handled handled) {
        Line<ComplaintEvent> returned =
            story.subList(i, story.size()).stream()
                .filter(each -> each.event() instanceof ComplaintEvent.Returned)
                .findFirst()
                .orElse(null);
        handlings.add(
            new ComplaintFormPaper.Handling(
                handled.measures(),
                handled.process(),
                handled.finished(),
                signed(returned),
                returned == null ? null : returned.at()));
      }
    }
    return handlings;
  }

  private static List<ComplaintFormPaper.Ruling> rulings(List<Line<ComplaintEvent>> story) {
    return story.stream()
        .filter(each -> each.event() instanceof ComplaintEvent.Ruled)
        .map(
            each -> {
              var ruled = (ComplaintEvent.Ruled) each.event();
              return new ComplaintFormPaper.Ruling(
                  ruled.by().label().zh(), ruled.instruction(), signed(each));
            })
        .toList();
  }

  private static List<ComplaintFormPaper.Reply> replies(List<Line<ComplaintEvent>> story) {
    List<ComplaintFormPaper.Reply> replies = new ArrayList<>();
    for (int i = 0; i < story.size(); i++) {
      Line<ComplaintEvent> line = story.get(i);
      if (line.event() instanceof ComplaintEvent.Replied replied) {
        List<Line<ComplaintEvent>> after = story.subList(i, story.size());
        var opinion =
            after.stream()
                .map(Line::event)
                .filter(ComplaintEvent.OpinionGiven.class::isInstance)
                .map(ComplaintEvent.OpinionGiven.class::cast)
                .findFirst();
        var next =
            after.stream()
                .map(Line::event)
                .filter(ComplaintEvent.NextReplyFixed.class::isInstance)
                .map(ComplaintEvent.NextReplyFixed.class::cast)
                .findFirst();
        replies.add(
            new ComplaintFormPaper.Reply(
                line.at(),
                line.by().name(),
                replied.method().label().zh(),
                opinion.map(ComplaintEvent.OpinionGiven::satisfied).orElse(null),
                next.map(ComplaintEvent.NextReplyFixed::at).orElse(null)));
      }
    }
    return replies;
  }

  private static String reason(List<Line<ComplaintEvent>> story) {
    var registered = last(story, ComplaintEvent.Registered.class);
    var regraded = last(story, ComplaintEvent.Regraded.class);
    if (regraded != null) {
      return regraded.reason();
    }
    if (registered == null) {
      return "";
    }
    return Objects.requireNonNullElse(registered.overruled(), registered.whyZh());
  }

  private static @Nullable SignaturePaper signed(@Nullable Line<ComplaintEvent> line) {
    return line == null ? null : new SignaturePaper.Signed(line.by().name(), line.at(), "本人登录签名");
  }

  private @Nullable SignaturePaper resident(
      EstateId estate, String name, ComplaintEvent.OpinionGiven opinion, Instant at) {
    return switch (opinion.confirmation()) {
      case BY_TELEPHONE -> SignaturePaper.byTelephone();
      case REFUSED -> SignaturePaper.refused(opinion.detail());
      case SIGNED -> {
        var drawn = opinion.signature();
        yield drawn == null
            ? null
            : new SignaturePaper.Drawn(
                name, at, attachments.bytes(estate, new AttachmentId(drawn)));
      }
    };
  }

  private static @Nullable Line<ComplaintEvent> line(
      List<Line<ComplaintEvent>> story, Class<? extends ComplaintEvent> kind) {
    return story.stream()
        .filter(each -> kind.isInstance(each.event()))
        .reduce((first, second) -> second)
        .orElse(null);
  }

  private static <E extends ComplaintEvent> @Nullable E last(
      List<Line<ComplaintEvent>> story, Class<E> kind) {
    Line<ComplaintEvent> line = line(story, kind);
    return line == null ? null : kind.cast(line.event());
  }
}
