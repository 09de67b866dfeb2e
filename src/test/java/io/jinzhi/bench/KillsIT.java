package io.jinzhi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What people were told has been saved stays saved, whatever is killed.
@Timeout(300)
class KillsIT {

  @Test
  void five_kills_under_load_lose_and_double_nothing() throws Exception {
    var findings = new Kills(Path.of("target", "test-home", "kills").toAbsolutePath()).run(5);
    assertThat(findings.acknowledged()).isGreaterThan(100);
    assertThat(findings.repeated()).as("calls cut off by a kill").isPositive();
    assertThat(findings.sound()).as(findings.toString()).isTrue();
  }
}
