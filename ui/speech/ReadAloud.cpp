// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/ReadAloud.h"

#include "speech/Pronunciation.h"
#include "widgets/ScreenKey.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

/// What is told within one moment is told for one reason: a remark, and the focus that moves to it.
constexpr Milliseconds newsMoment{80};
/// A page that fills itself is looked at when it stands.
constexpr Milliseconds changeMoment{200};
constexpr int mostFailures = 2;

bool isModifier(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
        return true;
    default:
        return false;
    }
}

} // namespace

ReadAloud::ReadAloud(SpeechEngine &engine, AudioOutputs &outputs, SpeechOutput allowed, QWidget *window)
    : QObject(window), m_engine(engine), m_outputs(outputs), m_allowed(allowed), m_window(window), m_progress(window),
      m_explorer(new TouchExplorer(window))
{
    m_newsTimer.setSingleShot(true);
    m_newsTimer.setInterval(newsMoment);
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(changeMoment);
    connect(&m_newsTimer, &QTimer::timeout, this, &ReadAloud::sayNews);
    connect(&m_changeTimer, &QTimer::timeout, this, [this] {
        Q_EMIT offersChanged();
        // News come first, and the rest after them.
        if (!m_saying && !m_newsTimer.isActive())
            sayNext();
    });
    connect(&m_events, &AccessibleEvents::alerted, this, &ReadAloud::noteAlert);
    connect(&m_events, &AccessibleEvents::focused, this, &ReadAloud::noteFocus);
    connect(&m_events, &AccessibleEvents::described, this, &ReadAloud::noteDetail);
    connect(&m_events, &AccessibleEvents::checked, this, &ReadAloud::noteDetail);
    connect(&m_events, &AccessibleEvents::shown, this, &ReadAloud::noteShown);
    connect(&m_events, &AccessibleEvents::screenChanged, this, &ReadAloud::noteChange);
    connect(&m_engine, &SpeechEngine::finished, this, &ReadAloud::engineFinished);
    connect(&m_engine, &SpeechEngine::failed, this, &ReadAloud::engineFailed);
    connect(&m_engine, &SpeechEngine::voiceMissing, this, &ReadAloud::engineHasNoVoice);
    connect(m_explorer, &TouchExplorer::cameOver, this, [this](const ScreenItem &item) {
        silence();
        say({item.spoken(), item.language, item.key()});
    });
}

ReadAloud::~ReadAloud()
{
    m_events.stop();
}

void ReadAloud::start()
{
    if (m_started || m_allowed == SpeechOutput::Off)
        return;
    m_started = true;
    if (!m_engine.isInstalled()) {
        qInfo("speech.not_installed: no voices; reading aloud is not offered");
        return;
    }
    QCoreApplication::instance()->installEventFilter(this);
    connect(&m_outputs, &AudioOutputs::changed, this, &ReadAloud::outputChanged);
    m_outputs.start();
    if (m_outputs.present().kind != AudioOutput::Kind::None)
        outputChanged();
}

void ReadAloud::outputChanged()
{
    AudioOutput now = m_outputs.present();
    if (m_headset && now.kind == AudioOutput::Kind::Loudspeakers)
        now.kind = AudioOutput::Kind::Headphones;
    const AudioOutput before = std::exchange(m_output, now);
    const bool first = !std::exchange(m_outputKnown, true);
    const bool unplugged =
        before.kind == AudioOutput::Kind::Headphones && m_output.kind != AudioOutput::Kind::Headphones;
    // Whoever listened in private does not go on in public, whatever the configuration allows.
    if (m_on && (unplugged || m_output.kind == AudioOutput::Kind::None))
        setOn(false);
    // With headphones only, loudspeakers are no output at all.
    const bool usable = m_output.kind == AudioOutput::Kind::Headphones
        || (m_output.kind == AudioOutput::Kind::Loudspeakers && m_allowed == SpeechOutput::Speakers);
    m_engine.setOutput(usable ? m_output : AudioOutput{});
    updateAvailability();
    listenToTouch();
    const bool plugged =
        !first && before.kind != AudioOutput::Kind::Headphones && m_output.kind == AudioOutput::Kind::Headphones;
    if (plugged && m_availability == Availability::Ready)
        setOn(true);
    Q_EMIT offersChanged();
}

void ReadAloud::updateAvailability()
{
    Availability now = Availability::Absent;
    if (m_failures < mostFailures && m_output.kind != AudioOutput::Kind::None) {
        const bool usable = m_output.kind == AudioOutput::Kind::Headphones || m_allowed == SpeechOutput::Speakers;
        now = usable ? Availability::Ready : Availability::NoHeadphones;
    }
    if (now == m_availability)
        return;
    m_availability = now;
    Q_EMIT availabilityChanged();
}

void ReadAloud::setOn(bool on)
{
    if (on == m_on || (on && m_availability != Availability::Ready))
        return;
    m_on = on;
    if (on) {
        m_events.start();
        m_progress.forgetAll();
        const QString greeting = Pronunciation::of(m_language).word(u"reading on"_s);
        say({Pronunciation::of(m_language).spoken(greeting), m_language, {}});
    } else {
        m_saying.reset();
        m_next.clear();
        m_alerts.clear();
        m_focus.reset();
        m_newsTimer.stop();
        m_changeTimer.stop();
        m_engine.stop();
        m_events.stop();
    }
    listenToTouch();
    Q_EMIT onChanged();
}

void ReadAloud::listenToTouch()
{
    using Ears = TouchExplorer::Ears;
    m_explorer->setEars(!m_on                                                ? Ears::None
                            : m_output.kind == AudioOutput::Kind::Headphones ? Ears::OnePerson
                                                                             : Ears::Everybody);
}

void ReadAloud::toggle()
{
    if (m_availability == Availability::NoHeadphones)
        Q_EMIT wanted();
    else
        setOn(!m_on);
}

void ReadAloud::readAgain()
{
    if (!m_on)
        return;
    silence();
    m_progress.forgetAll();
    sayNext();
}

void ReadAloud::explain(const QString &words)
{
    silence();
    if (m_on)
        m_progress.forgetAll();
    else
        setOn(true);
    m_next << Saying{Pronunciation::of(m_language).spoken(words), m_language, {}};
    if (!m_saying)
        sayNext();
}

void ReadAloud::setHeadset(bool plugged)
{
    m_headset = plugged;
    if (m_outputKnown)
        outputChanged();
}

void ReadAloud::stepChanged()
{
    if (!m_on)
        return;
    m_progress.forget(ReadingProgress::Region::Body);
    m_explorer->forget();
    m_saying.reset();
    m_next.clear();
    // What was shown with the step is part of it.
    m_alerts.clear();
    m_focus.reset();
    m_engine.stop();
    m_changeTimer.start();
}

void ReadAloud::languageChanged(Language language)
{
    m_language = language;
    m_explorer->setLanguage(language);
    if (!m_on)
        return;
    stepChanged();
    m_progress.forgetAll();
    QList<ReadingProgress::Placed> frame = m_progress.screen();
    frame.removeIf([](const auto &placed) { return placed.region != ReadingProgress::Region::Frame; });
    m_progress.markRead(frame);
}

bool ReadAloud::eventFilter(QObject *watched, QEvent *event)
{
    // What the program sends to itself, as the screen keyboard does, is not the visitor's.
    if (event->spontaneous()) {
        switch (event->type()) {
        case QEvent::KeyPress: {
            const auto *const pressed = static_cast<QKeyEvent *>(event);
            if (pressed->key() == key && pressed->modifiers() == Qt::NoModifier) {
                if (!pressed->isAutoRepeat() && m_availability != Availability::Absent)
                    toggle();
                return true;
            }
            if (!isModifier(pressed->key()))
                silence();
            break;
        }
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonDblClick:
        case QEvent::TouchBegin:
        case QEvent::TabletPress:
            silence();
            break;
        default:
            break;
        }
        if (m_explorer->takes(watched, event))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

void ReadAloud::silence()
{
    if (!m_on)
        return;
    m_next.clear();
    m_alerts.clear();
    m_focus.reset();
    m_progress.markAllRead();
    if (std::exchange(m_saying, {}))
        m_engine.stop();
}

void ReadAloud::say(const Saying &saying)
{
    if (saying.text.isEmpty() || m_voiceless.contains(saying.language)) {
        sayNext();
        return;
    }
    m_saying = saying;
    m_engine.say(saying.text, saying.language);
}

void ReadAloud::sayNext()
{
    m_saying.reset();
    if (!m_on)
        return;
    while (!m_next.isEmpty()) {
        const Saying saying = m_next.takeFirst();
        if (saying.text.isEmpty() || m_voiceless.contains(saying.language))
            continue;
        say(saying);
        return;
    }
    while (const auto placed = m_progress.next()) {
        m_progress.markRead(*placed);
        const QString text = placed->item.spoken();
        if (text.isEmpty() || m_voiceless.contains(placed->item.language))
            continue;
        say({text, placed->item.language, placed->item.key()});
        return;
    }
}

void ReadAloud::sayNews()
{
    if (!m_on)
        return;
    QList<Saying> news = std::exchange(m_alerts, {});
    // While the screen is being read, the focus is where the page put it, and its turn comes.
    if (m_focus && (!news.isEmpty() || !m_progress.next())) {
        news << *m_focus;
        m_progress.markFocused(m_focusObject);
    }
    m_focus.reset();
    if (!news.isEmpty()) {
        m_next = news;
        sayNext();
    } else if (!m_saying) {
        sayNext();
    }
}

void ReadAloud::engineFinished()
{
    if (!m_saying)
        return;
    const bool wasItem = !m_saying->key.isEmpty();
    m_failures = 0;
    sayNext();
    if (wasItem && !m_progress.questionStands())
        Q_EMIT itemRead();
}

void ReadAloud::engineFailed(const QString &code)
{
    ++m_failures;
    qInfo("%s: reading aloud ends", qUtf8Printable(code));
    setOn(false);
    updateAvailability();
}

void ReadAloud::engineHasNoVoice(Language language)
{
    if (!m_voiceless.contains(language)) {
        m_voiceless << language;
        qInfo("speech.no_voice: %s", qUtf8Printable(languageCode(language)));
        if (language == m_language)
            Q_EMIT voiceMissing();
    }
    sayNext();
}

void ReadAloud::noteAlert(QAccessibleInterface *accessible)
{
    const QObject *const object = accessible->object();
    if (m_progress.questionStands() && !m_progress.isInQuestion(object))
        return;
    const ScreenItem item = screentext::item(accessible, m_language);
    const QString text = Pronunciation::of(m_language).spoken(item.name);
    if (text.isEmpty())
        return;
    m_progress.markAnnounced(object, item.name);
    m_alerts.removeIf([&text](const Saying &earlier) { return earlier.text == text; });
    m_alerts << Saying{text, m_language, {}};
    m_newsTimer.start();
}

void ReadAloud::noteShown(QAccessibleInterface *accessible)
{
    if (accessible->role() == QAccessible::AlertMessage)
        noteAlert(accessible);
    noteChange();
}

void ReadAloud::noteChange()
{
    if (!m_changeTimer.isActive())
        m_changeTimer.start();
}

void ReadAloud::noteFocus(QAccessibleInterface *accessible)
{
    // Keys of the screen keyboard are what somebody types.
    if (qobject_cast<ScreenKey *>(accessible->object()) && m_output.kind != AudioOutput::Kind::Headphones)
        return;
    const ScreenItem item = screentext::item(accessible, m_language);
    m_focus.reset();
    m_focusObject = accessible->object();
    if (item.kind != ScreenItem::Kind::Other && !item.spoken().isEmpty())
        m_focus = Saying{item.spoken(), item.language, {}};
    m_newsTimer.start();
    Q_EMIT offersChanged();
}

void ReadAloud::noteDetail(QAccessibleInterface *accessible)
{
    if (!accessible->state().focused)
        return;
    const ScreenItem item = screentext::item(accessible, m_language);
    const Pronunciation &words = Pronunciation::of(m_language);
    const QString text = item.kind == ScreenItem::Kind::Field
        ? words.spoken(item.description)
        : words.word(item.checked ? u"selected"_s : u"not selected"_s);
    if (text.isEmpty())
        return;
    m_focus = Saying{text, m_language, {}};
    m_newsTimer.start();
}

QObject *ReadAloud::typedField() const
{
    for (const ReadingProgress::Placed &placed : m_progress.screen()) {
        if (placed.item.kind == ScreenItem::Kind::Field && placed.item.typed > 0
            && qobject_cast<QLineEdit *>(placed.item.object.data()))
            return placed.item.object;
    }
    return nullptr;
}

bool ReadAloud::offersTyped() const
{
    return m_on && m_output.kind == AudioOutput::Kind::Headphones && typedField();
}

void ReadAloud::readTyped()
{
    if (!offersTyped())
        return;
    silence();
    const auto *const field = static_cast<QLineEdit *>(typedField());
    say({Pronunciation::of(m_language).spelled(field->text()), m_language, {}});
}

bool ReadAloud::offersPage() const
{
    return m_on && m_output.kind == AudioOutput::Kind::Headphones && !m_progress.questionStands()
        && !screentext::ofEmbeddedPage(m_window, m_language).isEmpty();
}

void ReadAloud::readPage()
{
    if (!offersPage())
        return;
    silence();
    m_next.clear();
    for (const ScreenItem &item : screentext::ofEmbeddedPage(m_window, m_language))
        m_next << Saying{item.spoken(), item.language, {}};
    sayNext();
}

} // namespace kiosk
