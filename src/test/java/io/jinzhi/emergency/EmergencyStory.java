package io.jinzhi.emergency;

import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/// The neighbourhood with something going wrong in it.
abstract class EmergencyStory extends Story {
  @Autowired EmergencyDesk desk;
  @Autowired EmergencyViews views;
  @Autowired EmergencyList list;
  @Autowired Emergencies emergencies;

  String raise(EmergencyKind kind) {
    return desk.raise(reception, NewEmergency.of(kind, "3栋"), now());
  }

  String drill(EmergencyKind kind) {
    return desk.raise(reception, NewEmergency.of(kind, "3栋").practised(), now());
  }

  void enter(Actor by, String number, EmergencyEvent.Entry entry) {
    desk.enter(by, number, null, entry, null, now());
  }

  void enter(Actor by, String number, UUID id, EmergencyEvent.Entry entry, Instant at) {
    desk.enter(by, number, id, entry, at, now());
  }

  void tick(Actor by, String number, String step) {
    enter(by, number, new EmergencyEvent.StepDone(step, null));
  }

  EmergencyView view(Actor actor, String number) {
    return views.of(actor, number, now());
  }

  List<String> log(String number) {
    return view(manager, number).log().reversed().stream().map(each -> each.words().zh()).toList();
  }
}
