package io.jinzhi.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;

/// The module on a port of its own, with the [Probe] pages and a visitor.
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(
    mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({Probe.class, ProbeSetup.class})
@interface WebTest {}
