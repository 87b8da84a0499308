package io.formwork.acceptance.server;

import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with an archive of tests in the place of pages and REST. */
public final class TestApplication {

  private static final String APPLICATION =
      """
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        <module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module>
        <library-directory>lib</library-directory>
      </application>
      """;

  private static final String DEPENDENCIES =
      """
      <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
        <ear-subdeployments-isolated>true</ear-subdeployments-isolated>
        <deployment>
          <dependencies>
            <module name="formwork.libs" services="import" meta-inf="import"/>
            <module name="formwork.realm"/>
            <module name="net.bytebuddy"/>
            <module name="org.hibernate"/>
            <module name="org.postgresql"/>
          </dependencies>
        </deployment>
        <sub-deployment name="tests.war">
          <dependencies>
            <module name="formwork.libs" services="import" meta-inf="import"/>
          </dependencies>
        </sub-deployment>
      </jboss-deployment-structure>
      """;

  private TestApplication() {}

  public static EnterpriseArchive with(Class<?>... tests) {
    WebArchive archive =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClasses(tests)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(EnterpriseArchive.class, Project.ear().toFile());
    for (String replaced :
        new String[] {
          "ui.war",
          "rest.war",
          "META-INF/application.xml",
          "META-INF/jboss-deployment-structure.xml"
        }) {
      ArchivePath path = ArchivePaths.create(replaced);
      ear.delete(path);
    }
    return ear.addAsModule(archive)
        .addAsManifestResource(new StringAsset(APPLICATION), "application.xml")
        .addAsManifestResource(new StringAsset(DEPENDENCIES), "jboss-deployment-structure.xml");
  }
}
