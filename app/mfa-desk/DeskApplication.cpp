// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskApplication.h"

#include "clerk/DeskDemo.h"
#include "desk/DeskWords.h"
#include "widgets/AccessibleRoles.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMenu>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{
/// Often enough that no second of an age is skipped.
constexpr Milliseconds tickInterval{250};
constexpr QSize usualSize(1280, 800);
} // namespace

DeskApplication::DeskApplication(DeskOptions options, const Clock &clock)
    : m_options(std::move(options)), m_clock(clock), m_stateDir(deskStateDir()),
      m_look(QString(m_stateDir + u"/window.json"_s))
{
    QDir().mkpath(m_stateDir);
    QFile::setPermissions(m_stateDir, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_keyring = std::make_unique<DeskKeyring>(makeSecretStore(SecretStoreKind::Keyring));
    m_person = std::make_unique<ClerkKey>(ClerkKey::Settings{m_stateDir, currentBootId(), {}}, *m_keyring, clock);
}

DeskApplication::~DeskApplication()
{
    if (m_fleet)
        m_fleet->leave();
}

std::optional<int> DeskApplication::start()
{
    installAccessibleRoles();
    if (m_options.demo)
        return startDemo();
    const QString path = m_options.configFile.isEmpty() ? deskConfigPath() : m_options.configFile;
    if (!QFile::exists(path)) {
        setUp();
        return std::nullopt;
    }
    const auto config = readDeskConfig(path);
    if (!config) {
        for (const ConfigError &error : config.error())
            std::fprintf(stderr, "%s\n", qUtf8Printable(error.toString()));
        return 2;
    }
    m_person->load();
    run(*config);
    return std::nullopt;
}

std::optional<int> DeskApplication::startDemo()
{
    Result<DeskDemo> demo = DeskDemo::read();
    if (!demo) {
        std::fprintf(
            stderr, "mfa-desk: no demo with a desk runs on this computer (%s); start one with: packaging/demo --desk\n",
            qUtf8Printable(demo.error().code));
        return 1;
    }
    m_demo = true;
    m_person->practise(demo->person, std::move(demo->key));
    run(demo->config);
    return std::nullopt;
}

void DeskApplication::setUp()
{
    const QString path = m_options.configFile.isEmpty() ? deskConfigPath() : m_options.configFile;
    const Language language = languageOfLocale(QLocale::system()).value_or(Language::English);
    m_setUp = std::make_unique<SetUpWindow>(path, *m_person, language);
    connect(m_setUp.get(), &SetUpWindow::finished, this, [this, path] {
        m_setUp->hide();
        m_setUp.release()->deleteLater();
        if (const auto config = readDeskConfig(path))
            run(*config);
        else
            QApplication::exit(1);
    });
    m_setUp->resize(m_options.size.value_or(usualSize));
    m_setUp->show();
}

void DeskApplication::run(const DeskConfig &config)
{
    auto store = DeskStore::open(m_stateDir + u"/desk.sqlite"_s);
    if (store)
        m_store = std::move(*store);
    else
        m_log.warning(store.error().code, store.error().detail);
    m_fleet = std::make_unique<FleetModel>(config, *m_person, m_store.get(), m_clock);
    m_bell = std::make_unique<HelpBell>(m_stateDir, m_clock, m_log, m_children);
    m_ring = std::make_unique<CallRing>(*m_fleet, [this, loud = config.sound] {
        if (loud)
            m_bell->ring();
    });
    m_window = std::make_unique<DeskWindow>(*m_fleet, *m_person, *m_ring, m_clock, m_demo);
    m_calls = std::make_unique<CallWindow>(*m_fleet, *m_ring, m_window->theme(), m_clock);
    if (const auto look = m_look.read(); look && *look) {
        const QJsonObject kept = **look;
        m_window->theme().setScheme(static_cast<ColourScheme>(std::clamp(kept.value(u"scheme").toInt(), 0, 2)));
        m_window->theme().setTextSize(static_cast<TextSize>(std::clamp(kept.value(u"text_size").toInt(), 0, 2)));
        if (const auto language = languageFromCode(kept.value(u"language").toString()))
            m_window->setLanguage(*language);
    }
    m_calls->setLanguage(m_window->language());
    m_calls->applyTheme();
    connect(&m_window->theme(), &Theme::changed, this, [this] {
        m_calls->applyTheme();
        keepLook();
    });
    connect(m_window.get(), &DeskWindow::languageChanged, this, [this](Language language) {
        m_calls->setLanguage(language);
        retranslateTray();
        keepLook();
    });
    connect(m_window.get(), &DeskWindow::callsWanted, this, [this] { m_calls->popUp(); });
    connect(m_calls.get(), &CallWindow::actWanted, m_window.get(), &DeskWindow::act);
    connect(m_calls.get(), &CallWindow::mainWanted, this, &DeskApplication::showMain);
    connect(m_ring.get(), &CallRing::rang, this, &DeskApplication::ring);
    connect(qApp, &QGuiApplication::commitDataRequest, this, &DeskApplication::leave);
    makeTray();
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_fleet->tick();
        m_window->tick();
        m_calls->tick();
    });
    m_tick.start(tickInterval);
    m_window->resize(m_options.size.value_or(usualSize));
    m_window->show();
    m_fleet->start();
}

void DeskApplication::makeTray()
{
    m_menu = std::make_unique<QMenu>();
    m_menu->addAction(QString(), this, &DeskApplication::showMain);
    m_menu->addAction(QString(), this, [this] { m_calls->popUp(); });
    m_menu->addSeparator();
    m_menu->addAction(QString(), this, &DeskApplication::leave);
    m_tray = std::make_unique<QSystemTrayIcon>(m_window->theme().icon(u"users"_s, 32, Colour::Primary));
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray.get(), &QSystemTrayIcon::activated, this, &DeskApplication::showMain);
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &DeskApplication::showMain);
    connect(m_ring.get(), &CallRing::changed, this, [this] {
        const bool calls = !m_ring->calls().isEmpty();
        m_tray->setIcon(
            m_window->theme().icon(calls ? u"bell"_s : u"users"_s, 32, calls ? Colour::Warning : Colour::Primary));
        retranslateTray();
    });
    m_tray->show();
    retranslateTray();
    // Without a tray nobody could open a hidden window again.
    m_window->setLeavesOnClose(!QSystemTrayIcon::isSystemTrayAvailable());
    connect(m_window.get(), &DeskWindow::leaveWanted, this, &DeskApplication::leave);
}

void DeskApplication::retranslateTray()
{
    const QList<QAction *> actions = m_menu->actions();
    //: In the menu of the notification area
    actions.at(0)->setText(DeskWindow::tr("Open the list"));
    actions.at(1)->setText(DeskWindow::tr("Calls in a small window"));
    //: In the menu of the notification area: the program ends
    actions.at(3)->setText(DeskWindow::tr("Leave the desk"));
    m_tray->setToolTip(DeskWords::counts(m_fleet->book().counts()));
}

void DeskApplication::ring(const QString &kiosk)
{
    const KioskEntry *const entry = m_fleet->book().entry(kiosk);
    if (!entry)
        return;
    // What the clerk has before the eyes need not be covered.
    if (!m_window->isActiveWindow())
        m_calls->popUp();
    const QString where = entry->place.isEmpty() ? entry->name : QString(entry->name + u" · "_s + entry->place);
    m_tray->showMessage(DeskWindow::tr("A visitor calls for help"), where, QSystemTrayIcon::Warning);
    QApplication::alert(m_window.get());
}

void DeskApplication::showMain()
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void DeskApplication::keepLook()
{
    static_cast<void>(m_look.write({{u"language"_s, languageCode(m_window->language())},
                                    {u"scheme"_s, static_cast<int>(m_window->theme().scheme())},
                                    {u"text_size"_s, static_cast<int>(m_window->theme().textSize())}}));
}

void DeskApplication::leave()
{
    m_fleet->leave();
    QApplication::quit();
}

} // namespace kiosk::desk
