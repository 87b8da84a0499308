package io.formwork.persistence.record;

import io.formwork.core.entity.EntityType;
import io.formwork.core.entity.EntityTypes;
import io.formwork.persistence.jdbc.Connections;
import java.sql.Connection;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;

/**
 * Hibernate's mapping of the generated classes of one release. Its sessions live on the connection
 * of the running transaction and keep no state, so that every call is one statement and whatever
 * else the transaction wrote by SQL is seen.
 */
public final class EntityMapping implements AutoCloseable {

  private final Connections connections;
  private final StandardServiceRegistry registry;
  private final SessionFactory factory;
  private final ReadWriteLock calls = new ReentrantReadWriteLock();

  private EntityMapping(
      Connections connections, StandardServiceRegistry registry, SessionFactory factory) {
    this.connections = connections;
    this.registry = registry;
    this.factory = factory;
  }

  public static EntityMapping open(EntityTypes types, Connections connections) {
    StandardServiceRegistry registry = registry(types.classLoader());
    try {
      MetadataSources sources = new MetadataSources(registry);
      types.all().stream().map(EntityType::beanClass).forEach(sources::addAnnotatedClass);
      SessionFactory factory = sources.buildMetadata().buildSessionFactory();
      return new EntityMapping(connections, registry, factory);
    } catch (RuntimeException e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw e;
    }
  }

  /**
   * Hibernate gets no connection of its own: it need not ask the database what it is, nor log in.
   */
  private static StandardServiceRegistry registry(ClassLoader classLoader) {
    return new StandardServiceRegistryBuilder(
            new BootstrapServiceRegistryBuilder().applyClassLoader(classLoader).build())
        .applySetting(AvailableSettings.ALLOW_METADATA_ON_BOOT, false)
        .applySetting(
            AvailableSettings.CONNECTION_PROVIDER, new UserSuppliedConnectionProviderImpl())
        .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL")
        .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, 18)
        .applySetting(AvailableSettings.GLOBALLY_QUOTED_IDENTIFIERS, true)
        .applySetting(AvailableSettings.HBM2DDL_AUTO, "none")
        .applySetting(AvailableSettings.JAKARTA_VALIDATION_MODE, "none")
        .applySetting("hibernate.integration.envers.enabled", false)
        .build();
  }

  <T> T session(Function<StatelessSession, T> work) {
    calls.readLock().lock();
    try {
      return connections.use(connection -> within(connection, work));
    } finally {
      calls.readLock().unlock();
    }
  }

  private <T> T within(Connection connection, Function<StatelessSession, T> work) {
    try (StatelessSession session = factory.openStatelessSession(connection)) {
      return work.apply(session);
    }
  }

  /** Waits for the calls that are running. */
  @Override
  public void close() {
    calls.writeLock().lock();
    try {
      factory.close();
      StandardServiceRegistryBuilder.destroy(registry);
    } finally {
      calls.writeLock().unlock();
    }
  }
}
