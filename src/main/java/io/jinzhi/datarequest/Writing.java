package io.jinzhi.datarequest;

import io.jinzhi.database.Ids;
import io.jinzhi.datarequest.DataRequests.Line;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Each step goes into the request's story; the duty log hears of it by number alone.
@Component
class Writing {
  private final DataRequests requests;
  private final DutyLog log;
  private final Ids ids;

  Writing(DataRequests requests, DutyLog log, Ids ids) {
    this.requests = requests;
    this.log = log;
    this.ids = ids;
  }

  UUID newId() {
    return ids.next();
  }

  void write(Actor actor, DataRequest request, Phrase words, Instant now) {
    requests.tell(actor.estate(), request, new Line(now, actor.name(), words, null, null));
    Phrase told = Phrase.of("个人信息请求 {0}", "Request about own data {0}").with(request.number());
    log.write(
        actor.estate(),
        Entry.by(actor, now, Kind.NOTE, told).about(DataRequest.KIND, request.number()));
  }

  /// What was handed over is written down too.
  void handedOver(Actor actor, DataRequest request, Instant now) {
    Phrase words = Phrase.of("取得答复", "The answer was handed over");
    requests.tell(actor.estate(), request, new Line(now, actor.name(), words, null, null));
  }
}
