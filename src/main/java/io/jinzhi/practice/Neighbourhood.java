package io.jinzhi.practice;

import io.jinzhi.estate.Estate;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.Residents;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the estate 春晖园 with its households and staff: always the same ones.
@Component
@Profile("practice")
class Neighbourhood {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final long SEED = 20_260_701L;

  private final Estates estates;
  private final Register register;
  private final Residents residents;
  private final StaffRoll roll;

  Neighbourhood(Estates estates, Register register, Residents residents, StaffRoll roll) {
    this.estates = estates;
    this.register = register;
    this.residents = residents;
    this.roll = roll;
  }

  /// Everybody who is there.
  record Made(Estate estate, Crew crew, List<Families.Neighbour> neighbours) {}

  /// @param code of the estate, unique in the installation
  @Transactional
  Made make(String code, Instant now) {
    Resource resource = Resource.read("neighbourhood");
    Random random = new Random(SEED);
    Estate estate =
        estates.open(
            new Estates.Opening("春晖物业服务有限公司", code, Phrase.of("春晖园", "Chunhui Garden"), ZONE, null),
            now);
    Crew crew = Crew.hire(roll, estate.id(), resource);
    List<Street.Home> homes = new Street(resource, random).build(register, estate.id());
    List<Families.Neighbour> neighbours =
        new Families(resource, new Names(resource, random), random)
            .moveIn(residents, estate.id(), homes);
    return new Made(estate, crew, neighbours);
  }

  /// Opens the accounts of staff and of the resident whom the handbook's forms show.
  @Transactional
  void openAccounts(Made made) {
    Resource resource = Resource.read("neighbourhood");
    made.crew().openAccounts(roll, resource);
    Resource resident = resource.part("resident");
    Families.Neighbour neighbour =
        made.neighbours().stream()
            .filter(each -> each.phone().equals(resident.text("phone")))
            .findFirst()
            .orElseThrow();
    roll.residentAccount(
        made.estate().id(),
        neighbour.person(),
        neighbour.name(),
        resident.text("account"),
        Crew.PASSWORD);
  }
}
