package io.jinzhi.datarequest;

import io.jinzhi.estate.OwnData;
import io.jinzhi.estate.PersonalData.Held;
import io.jinzhi.estate.PersonalData.Item;
import io.jinzhi.language.Phrase;
import io.jinzhi.paper.DataAnswerPaper;
import io.jinzhi.paper.Printing;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The answer as it is handed over: on paper, and as data that another program reads. Made anew
/// each time, kept nowhere, and each time written into the story.
@Component
class Answering {
  private final DataRequestDesk desk;
  private final Holdings holdings;
  private final Writing writing;
  private final Printing printing;
  private final InstantSource clock;

  Answering(
      DataRequestDesk desk,
      Holdings holdings,
      Writing writing,
      Printing printing,
      InstantSource clock) {
    this.desk = desk;
    this.holdings = holdings;
    this.writing = writing;
    this.printing = printing;
    this.clock = clock;
  }

  /// Everything that is held about a person.
  ///
  /// @param notice the version of the privacy notice that they were given last
  record Everything(
      String request,
      Instant asOf,
      @Nullable String notice,
      OwnData.Entry register,
      List<Held> held) {}

  @Transactional
  ResponseEntity<Everything> data(Actor actor, String number) {
    DataRequest request = answered(actor, number);
    if (!request.kind().tellsAll()) {
      throw new Refused(
          "NO_COPY_ASKED", Phrase.of("此请求不含查阅或副本", "It did not ask to see or to be given"));
    }
    Instant now = clock.instant();
    writing.handedOver(actor, request, now);
    Holdings.All all = holdings.of(actor.estate(), request.person());
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".json\"")
        .body(new Everything(number, now, all.notice(), all.register(), all.held()));
  }

  @Transactional
  ResponseEntity<byte[]> paper(Actor actor, String number) {
    DataRequest request = answered(actor, number);
    Instant now = clock.instant();
    writing.handedOver(actor, request, now);
    Holdings.All all = holdings.of(actor.estate(), request.person());
    List<DataAnswerPaper.Part> parts = new ArrayList<>();
    if (request.kind().tellsAll() && request.state() == RequestState.ANSWERED) {
      parts.add(register(all));
      for (Held each : all.held()) {
        parts.add(part(each.title(), each.items()));
      }
      parts.add(part(Phrase.of("谁看过明文", "Who saw it in clear"), all.register().looks()));
    }
    var form =
        new DataAnswerPaper(
            request.kind().label(),
            request.state().label(),
            all.register().person().name(),
            request.unitCode(),
            request.receivedAt(),
            String.valueOf(request.identity() == null ? "" : request.identity()),
            request.wish(),
            String.valueOf(request.answer()),
            String.valueOf(request.answeredBy()),
            request.answeredAt(),
            all.notice() == null ? "" : all.notice(),
            parts);
    return printing.answer(actor.estate(), form, number, request.link(), actor.name(), now);
  }

  private static DataAnswerPaper.Part register(Holdings.All all) {
    List<DataAnswerPaper.Row> rows = new ArrayList<>();
    rows.add(new DataAnswerPaper.Row("", "", "姓名 " + all.register().person().name()));
    for (var phone : all.register().person().phones()) {
      rows.add(new DataAnswerPaper.Row("", "", "电话 " + phone.digits()));
    }
    if (all.register().note() != null) {
      rows.add(new DataAnswerPaper.Row("", "", "备注 " + all.register().note()));
    }
    for (OwnData.Stay each : all.register().stays()) {
      String until = each.until() == null ? "至今" : "至 " + each.until();
      rows.add(
          new DataAnswerPaper.Row(
              each.unit(), each.since().toString(), each.kind().label().zh() + " " + until));
    }
    return new DataAnswerPaper.Part(Phrase.of("住户登记", "The register"), rows);
  }

  private static DataAnswerPaper.Part part(Phrase title, List<Item> items) {
    return new DataAnswerPaper.Part(
        title,
        items.stream()
            .map(
                each ->
                    new DataAnswerPaper.Row(
                        each.number(),
                        each.day().length() > 10 ? each.day().substring(0, 10) : each.day(),
                        each.text()))
            .toList());
  }

  private DataRequest answered(Actor actor, String number) {
    DataRequest request = desk.find(actor, number);
    if (request.state() == RequestState.OPEN) {
      throw new Refused("NOT_ANSWERED", Phrase.of("还没有答复", "It is not answered yet"));
    }
    return request;
  }
}
