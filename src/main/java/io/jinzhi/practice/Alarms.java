package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.signature;

import io.jinzhi.emergency.EmergencyDesk;
import io.jinzhi.emergency.EmergencyEvent;
import io.jinzhi.emergency.EmergencyKind;
import io.jinzhi.emergency.Level;
import io.jinzhi.emergency.NewEmergency;
import io.jinzhi.emergency.OutsideBody;
import io.jinzhi.emergency.PhoneLine;
import io.jinzhi.emergency.ReportDesk;
import io.jinzhi.emergency.ReviewDesk;
import io.jinzhi.emergency.Spot;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Emergencies: a burst pipe with everything done, a lift with an action still open, a power cut
/// whose report is owed; and a fire drill.
@Component
@Profile("practice")
class Alarms {
  private final EmergencyDesk desk;
  private final ReportDesk reports;
  private final ReviewDesk reviews;

  Alarms(EmergencyDesk desk, ReportDesk reports, ReviewDesk reviews) {
    this.desk = desk;
    this.reports = reports;
    this.reviews = reviews;
  }

  private record People(
      Actor reception, Actor engineer, Actor head, Actor manager, Actor director, Actor general) {

    static People of(Crew crew) {
      Actor head = crew.head(crew.department("engineering"));
      Actor engineer =
          crew.at(Role.DEPT_STAFF).stream()
              .filter(each -> crew.department("engineering").equals(each.department()))
              .findFirst()
              .orElse(head);
      return new People(
          crew.one(Role.FRONT_DESK),
          engineer,
          head,
          crew.one(Role.CS_MANAGER),
          crew.one(Role.CENTRE_DIRECTOR),
          crew.one(Role.GENERAL_MANAGER));
    }
  }

  void plan(Cast cast, List<Families.Neighbour> people, Instant end, int days) {
    People crew = People.of(cast.crew());
    cast.then(
        end.minus(Duration.ofDays(days)).plusSeconds(60),
        now -> {
          phone(crew, OutsideBody.LIFT_FIRM, "迅安电梯（二十四小时）", "0571-8600 1234");
          phone(crew, OutsideBody.GAS_COMPANY, "城北燃气抢修", "0571-8600 5678");
          phone(crew, OutsideBody.WATER_COMPANY, "城北水务", "0571-8600 2345");
          phone(crew, OutsideBody.POWER_COMPANY, "供电服务", "95598");
        });
    if (days > 45) {
      Families.Neighbour hit = people.get(17 % people.size());
      cast.then(end.minus(Duration.ofDays(41)), now -> burst(cast, crew, hit, now));
      cast.then(end.minus(Duration.ofDays(30)), now -> drill(cast, crew, now));
    }
    if (days > 14) {
      cast.then(end.minus(Duration.ofDays(12)), now -> lift(cast, crew, now));
    }
    cast.then(end.minus(Duration.ofMinutes(190)), now -> power(cast, crew, now));
  }

  private void phone(People crew, OutsideBody body, String name, String phone) {
    desk.phone(crew.manager(), new PhoneLine(body, name, phone));
  }

  private String raise(Actor by, EmergencyKind kind, String place, String words, Instant now) {
    return desk.raise(
        by,
        new NewEmergency(null, kind, new Spot(place, null, null), words, false, null, null),
        now);
  }

  private void tick(Actor by, String number, String step, Instant at) {
    desk.enter(by, number, new EmergencyEvent.StepDone(step, null), at);
  }

  private void burst(Cast cast, People crew, Families.Neighbour hit, Instant now) {
    var home = hit.home();
    String number =
        desk.raise(
            crew.reception(),
            new NewEmergency(
                null,
                EmergencyKind.FLOOD,
                new Spot("管道井", home.unit(), home.place().code()),
                "水管爆裂，水流进楼道",
                false,
                null,
                null),
            now);
    cast.then(now.plusSeconds(90), t -> seen(number, t, crew.manager(), crew.head()));
    cast.then(now.plusSeconds(300), t -> tick(crew.engineer(), number, "on-site", t));
    cast.then(
        now.plusSeconds(360),
        t -> {
          desk.classify(crew.manager(), number, Level.IV, "单户进水，波及楼下", t);
          up(crew, number, t);
        });
    cast.then(now.plusSeconds(420), t -> tick(crew.engineer(), number, "valve", t));
    cast.then(
        now.plusSeconds(600),
        t -> {
          told(crew, number, "立管爆裂，已关阀，该单元停水约三小时", t);
          tick(crew.reception(), number, "below", t);
          desk.enter(crew.reception(), number, new EmergencyEvent.LossNoted("楼下两户天花板渗水"), t);
        });
    cast.then(
        now.plusSeconds(4000),
        t -> desk.enter(crew.manager(), number, new EmergencyEvent.InsurerTold("PA-20260311"), t));
    cast.then(
        now.plusSeconds(9600),
        t -> {
          told(crew, number, "已换管段，恢复供水", t);
          desk.end(crew.manager(), number, "换管段，恢复供水", crew.head().department(), t);
        });
    cast.then(now.plus(Duration.ofHours(7)), t -> report(crew, number, "老化立管接头脱开", t));
    cast.then(now.plus(Duration.ofHours(22)), t -> sign(crew.director(), number, t));
    cast.then(now.plus(Duration.ofHours(26)), t -> sign(crew.general(), number, t));
    cast.then(
        now.plus(Duration.ofDays(4)),
        t -> {
          String action = action(cast, crew, number, "排查同批立管接头，更换老化件", 10, t);
          reviews.review(
              crew.director(), number, "到场快；关阀图应挂在管道井内", List.of(home.place().code()), t);
          cast.then(
              t.plus(Duration.ofDays(6)),
              later -> reviews.complete(crew.head(), action, "已查十二处，更换三处", later));
        });
  }

  private void lift(Cast cast, People crew, Instant now) {
    String number = raise(crew.reception(), EmergencyKind.LIFT, "3栋", "两人被困，一名老人", now);
    cast.then(
        now.plusSeconds(40),
        t -> {
          tick(crew.reception(), number, "comfort", t);
          call(crew.reception(), number, OutsideBody.LIFT_FIRM, t);
        });
    cast.then(now.plusSeconds(150), t -> tick(crew.engineer(), number, "own-engineer", t));
    cast.then(
        now.plusSeconds(400),
        t -> {
          desk.classify(crew.manager(), number, Level.IV, "两人被困，无伤", t);
          up(crew, number, t);
          told(crew, number, "三栋一号梯停用检修，请走二号梯", t);
        });
    cast.then(now.plusSeconds(1200), t -> tick(crew.reception(), number, "firm-here", t));
    cast.then(now.plusSeconds(1320), t -> tick(crew.engineer(), number, "freed", t));
    cast.then(
        now.plusSeconds(1500),
        t -> desk.end(crew.manager(), number, "两人平安，电梯停用", crew.head().department(), t));
    cast.then(now.plus(Duration.ofHours(6)), t -> report(crew, number, "门机皮带断裂", t));
    cast.then(now.plus(Duration.ofHours(20)), t -> sign(crew.director(), number, t));
    cast.then(now.plus(Duration.ofHours(24)), t -> sign(crew.general(), number, t));
    cast.then(
        now.plus(Duration.ofDays(5)),
        t -> {
          action(cast, crew, number, "请维保更换三栋两台电梯的门机皮带", 14, t);
          reviews.review(crew.director(), number, "安抚及时；维保到场偏慢，已约谈", List.of(), t);
        });
  }

  private void power(Cast cast, People crew, Instant now) {
    String number = raise(crew.reception(), EmergencyKind.POWER, "1栋、2栋", "两栋全停", now);
    cast.then(now.plusSeconds(60), t -> seen(number, t, crew.manager(), crew.head()));
    cast.then(now.plusSeconds(200), t -> tick(crew.engineer(), number, "lifts-checked", t));
    cast.then(
        now.plusSeconds(420),
        t -> {
          tick(crew.engineer(), number, "generator", t);
          call(crew.reception(), number, OutsideBody.POWER_COMPANY, t);
          desk.classify(crew.manager(), number, Level.III, "两栋停电，电梯停运", t);
          up(crew, number, t);
        });
    cast.then(now.plusSeconds(780), t -> told(crew, number, "外线故障，预计一小时恢复", t));
    cast.then(
        now.plusSeconds(3300),
        t -> {
          tick(crew.engineer(), number, "restored", t);
          told(crew, number, "已恢复供电", t);
          desk.end(crew.manager(), number, "外线修复，电梯水泵正常", null, t);
        });
  }

  private void drill(Cast cast, People crew, Instant now) {
    String number =
        desk.raise(crew.manager(), NewEmergency.of(EmergencyKind.FIRE, "地下车库").practised(), now);
    cast.then(now.plusSeconds(30), t -> tick(crew.reception(), number, "call-119", t));
    cast.then(now.plusSeconds(120), t -> tick(crew.engineer(), number, "cut", t));
    cast.then(now.plusSeconds(600), t -> tick(crew.manager(), number, "count", t));
    cast.then(
        now.plusSeconds(1800), t -> desk.end(crew.manager(), number, "疏散八分钟，应到十六人实到十六人", null, t));
    cast.then(
        now.plus(Duration.ofDays(1)),
        t -> reviews.review(crew.director(), number, "消防栓接驳不熟，下次每班单练", List.of(), t));
  }

  private void seen(String number, Instant at, Actor... who) {
    for (Actor each : who) {
      desk.enter(each, number, new EmergencyEvent.Seen(), at);
    }
  }

  private void up(People crew, String number, Instant at) {
    for (OutsideBody body : List.of(OutsideBody.COMPANY_HEAD, OutsideBody.HOUSING_AUTHORITY)) {
      desk.enter(crew.manager(), number, new EmergencyEvent.ReportedUp(body.name(), "电话"), at);
    }
  }

  private void call(Actor by, String number, OutsideBody body, Instant at) {
    desk.enter(by, number, new EmergencyEvent.Called(body.name(), null), at);
  }

  private void told(People crew, String number, String words, Instant at) {
    desk.enter(crew.manager(), number, new EmergencyEvent.ResidentsTold(words), at);
  }

  private void report(People crew, String number, String cause, Instant at) {
    reports.write(
        crew.head(),
        number,
        new ReportDesk.Said(
            "接报后按处置步骤办理，经过见记录", cause, "见处置记录", "无人受伤；工程、前台参加处置", "已记录，报保险", "恢复正常", "排查同类隐患"),
        signature(crew.head(), at),
        at);
  }

  private void sign(Actor by, String number, Instant at) {
    reports.sign(by, number, signature(by, at), at);
  }

  private String action(Cast cast, People crew, String number, String what, int days, Instant at) {
    LocalDate due = LocalDate.ofInstant(at, cast.hours().zone()).plusDays(days);
    return reviews.action(crew.director(), number, what, crew.head().staff(), due, at);
  }
}
