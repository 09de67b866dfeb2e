package io.jinzhi.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerTest {

  @Test
  void a_device_is_named_as_a_person_would() {
    String edge =
        "Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/5 Chrome/140.0 Safari/5 Edg/140";
    assertThat(Caller.spoken(edge)).isEqualTo("Edge · Windows");
    String wechat = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/5 Chrome/130 MicroMessenger/8";
    assertThat(Caller.spoken(wechat)).isEqualTo("WeChat · Android");
    assertThat(Caller.spoken("curl/8.1")).isEqualTo("curl/8.1");
  }

  @Test
  void one_network_of_the_new_kind_is_one_neighbourhood() {
    var one = new Caller("2001:db8:1:2:3:4:5:6", "", null);
    assertThat(one.neighbourhood())
        .isEqualTo(new Caller("2001:db8:1:2:9:9:9:9", "", null).neighbourhood())
        .isNotEqualTo(new Caller("2001:db8:1:3:3:4:5:6", "", null).neighbourhood());
    assertThat(new Caller("203.0.113.1", "", null).neighbourhood())
        .isNotEqualTo(new Caller("203.0.113.2", "", null).neighbourhood());
  }
}
