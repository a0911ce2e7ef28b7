// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ScreenKeyboard.h"

#include "widgets/AccessibleRoles.h"
#include "widgets/Announcer.h"
#include "widgets/Painting.h"
#include "widgets/ScreenKey.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace kiosk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qreal heightOfKeys = 348; ///< of the 1080p design, with the gaps between the rows
constexpr qreal widestKey = 150; ///< of the 1080p design
constexpr int leastKey = 44;
constexpr int leastGap = 8;
constexpr int mostRows = 5;
/// A finger that never lets go is a faulty screen or a bag on it.
constexpr int mostRepeats = 150;

qreal widthOf(const KeyboardRow &row)
{
    qreal width = 0;
    for (const KeyboardKey &key : row)
        width += key.width;
    return width;
}

} // namespace

ScreenKeyboard::ScreenKeyboard(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    installAccessibleRoles();
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_repeat.setTimerType(Qt::PreciseTimer);
    connect(&m_repeat, &QTimer::timeout, this, &ScreenKeyboard::repeat);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
        update();
    });
    rebuild();
}

void ScreenKeyboard::setMode(Mode mode)
{
    if (mode == m_mode && !m_symbols && !m_lettersCalled && m_case == Case::Small)
        return;
    m_mode = mode;
    m_symbols = false;
    m_lettersCalled = false;
    m_case = Case::Small;
    rebuild();
}

void ScreenKeyboard::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    rebuild();
}

void ScreenKeyboard::setRepeat(Milliseconds delay, Milliseconds interval)
{
    m_repeatDelay = delay;
    m_repeatInterval = interval;
}

QString ScreenKeyboard::pageName() const
{
    if (m_symbols)
        return u"symbols"_s;
    switch (m_mode) {
    case Mode::Email:
        return u"email"_s;
    case Mode::Digits:
        return m_lettersCalled ? u"text"_s : u"digits"_s;
    case Mode::Text:
        break;
    }
    return u"text"_s;
}

int ScreenKeyboard::padding() const
{
    return m_theme.px(18);
}

int ScreenKeyboard::gap() const
{
    // Where the keyboard is narrow for its scale (portrait), the keys get what the gaps can spare.
    return std::max(leastGap, std::min(m_theme.px(12), width() / 120));
}

QList<QList<ScreenKey *>> ScreenKeyboard::rows() const
{
    QList<QList<ScreenKey *>> rows = m_rows;
    for (QList<ScreenKey *> &row : rows)
        row.removeAll(nullptr);
    rows.removeAll({});
    return rows;
}

QSize ScreenKeyboard::sizeHint() const
{
    const int keys = std::max(m_theme.px(heightOfKeys), mostRows * leastKey + (mostRows - 1) * leastGap);
    return {m_theme.px(1824), keys + 2 * padding()};
}

QSize ScreenKeyboard::minimumSizeHint() const
{
    return {14 * leastKey + 13 * leastGap + 2 * padding(), sizeHint().height()};
}

void ScreenKeyboard::rebuild()
{
    m_repeat.stop();
    for (const QList<ScreenKey *> &row : std::as_const(m_rows)) {
        for (ScreenKey *key : row)
            discard(key);
    }
    m_rows.clear();
    m_layout = KeyboardLayout::of(m_language).page(pageName());
    for (const KeyboardRow &row : std::as_const(m_layout)) {
        QList<ScreenKey *> made;
        for (const KeyboardKey &key : row)
            made << makeKey(key);
        m_rows << made;
    }
    nameKeys();
    arrange();
}

ScreenKey *ScreenKeyboard::makeKey(const KeyboardKey &key)
{
    if (key.action == KeyboardKey::Action::Gap)
        return nullptr;
    auto *button = new ScreenKey(m_theme, key, this);
    if (key.action == KeyboardKey::Action::Type && !KeyboardLayout::of(m_language).accentsOf(key.text).isEmpty())
        button->setHoldTime(m_repeatDelay);
    connect(button, &ScreenKey::struck, this, [this, button] { strike(*button); });
    connect(button, &ScreenKey::letGo, &m_repeat, &QTimer::stop);
    connect(button, &ScreenKey::heldLong, this, [this, button] { offerAccents(*button); });
    button->show();
    return button;
}

void ScreenKeyboard::discard(ScreenKey *key)
{
    if (!key)
        return;
    // The key whose touch brought this about is still being asked: it goes when it is done.
    key->disconnect(key->parent());
    key->hide();
    key->deleteLater();
}

void ScreenKeyboard::offerAccents(const ScreenKey &key)
{
    QStringList accents;
    for (const QString &accent : KeyboardLayout::of(m_language).accentsOf(key.key().text)) {
        const QString typed = m_typedCase == Case::Capital ? languageLocale(m_language).toUpper(accent) : accent;
        if (typed.size() == 1) // the capital of "ß" is two
            accents << typed;
    }
    setTopRow(accents);
    //: Read aloud when a letter of the screen keyboard has been held; %1 are letters
    Announcer::say(this, tr("In the top row: %1").arg(accents.join(u", "_s)), Listeners::ScreenReader);
}

/// The figures make room for \a accents and come back for none; what follows them in the row stays, for a finger may be
/// on it.
void ScreenKeyboard::setTopRow(const QStringList &accents)
{
    const QList<KeyboardRow> &page = KeyboardLayout::of(m_language).page(pageName());
    for (qsizetype k = 0; k < page.first().size(); ++k) {
        KeyboardKey key = page.first().at(k);
        if (key.action != KeyboardKey::Action::Type)
            continue;
        if (k < accents.size())
            key = {KeyboardKey::Action::Accent, accents.at(k), key.width};
        else if (!accents.isEmpty())
            key = {KeyboardKey::Action::Gap, {}, key.width};
        discard(m_rows.first().at(k));
        m_layout.first()[k] = key;
        m_rows.first()[k] = makeKey(key);
    }
    nameKeys();
    arrange();
}

void ScreenKeyboard::arrange()
{
    const QList<KeyboardRow> &rows = m_layout;
    if (rows.isEmpty())
        return;
    const qreal between = gap();
    // In a window too low for it the rows give way before the gaps' least.
    const qreal rowGap =
        rows.size() == mostRows ? std::min<qreal>(between, std::max<qreal>(leastGap, m_theme.px(10))) : between;
    const auto count = static_cast<int>(rows.size());
    const qreal rowHeight = (height() - 2.0 * padding() - rowGap * (count - 1)) / count;
    qreal units = 0;
    for (const KeyboardRow &row : rows)
        units = std::max(units, widthOf(row));
    // A key of width n covers n ordinary keys and the gaps between them.
    const qreal pitch = std::min((width() - 2.0 * padding() + between) / units, m_theme.px(widestKey) + between);
    const qreal left = (width() - (pitch * units - between)) / 2;
    for (int r = 0; r < count; ++r) {
        const KeyboardRow &row = rows.at(r);
        const int top = qRound(padding() + r * (rowHeight + rowGap));
        const int bottom = qRound(padding() + r * (rowHeight + rowGap) + rowHeight);
        qreal x = left + (units - widthOf(row)) * pitch / 2;
        for (qsizetype k = 0; k < row.size(); ++k) {
            const qreal end = x + row.at(k).width * pitch;
            if (ScreenKey *key = m_rows.at(r).at(k))
                key->setGeometry(QRect(QPoint(qRound(x), top), QPoint(qRound(end - between) - 1, bottom - 1)));
            x = end;
        }
    }
}

QString ScreenKeyboard::typedBy(const KeyboardKey &key) const
{
    return m_case == Case::Capital ? languageLocale(m_language).toUpper(key.text) : key.text;
}

QString ScreenKeyboard::nameOf(const KeyboardKey &key) const
{
    switch (key.action) {
    case KeyboardKey::Action::Shift:
        return tr("Capital letter", "key of the screen keyboard, read aloud");
    case KeyboardKey::Action::Symbols:
        return tr("Signs", "key of the screen keyboard, read aloud: shows signs instead of letters");
    case KeyboardKey::Action::Letters:
        return tr("Letters", "key of the screen keyboard, read aloud: shows letters instead of signs");
    case KeyboardKey::Action::Backspace:
        return tr("Backspace", "key of the screen keyboard, read aloud");
    case KeyboardKey::Action::Return:
        return tr("Enter", "key of the screen keyboard, read aloud");
    case KeyboardKey::Action::Left:
        return tr("Left", "key of the screen keyboard, read aloud: moves the cursor");
    case KeyboardKey::Action::Right:
        return tr("Right", "key of the screen keyboard, read aloud: moves the cursor");
    case KeyboardKey::Action::Hide:
        return tr("Hide the keyboard", "key of the screen keyboard, read aloud");
    case KeyboardKey::Action::Accent:
        return key.text;
    case KeyboardKey::Action::Type:
    case KeyboardKey::Action::Gap:
        break;
    }
    if (key.text == QLatin1String(" "))
        return tr("Space", "the space key of the screen keyboard");
    return KeyboardLayout::of(m_language).nameOf(typedBy(key));
}

void ScreenKeyboard::nameKeys()
{
    setAccessibleName(tr("Screen keyboard", "read aloud"));
    for (const QList<ScreenKey *> &row : std::as_const(m_rows)) {
        for (ScreenKey *key : row) {
            if (!key)
                continue;
            key->setAccessibleName(nameOf(key->key()));
            switch (key->key().action) {
            case KeyboardKey::Action::Type:
                key->setLabel(key->key().text == QLatin1String(" ") ? nameOf(key->key()) : typedBy(key->key()));
                break;
            case KeyboardKey::Action::Accent:
                key->setLabel(key->key().text);
                break;
            case KeyboardKey::Action::Symbols:
                key->setLabel(u"#+="_s);
                break;
            case KeyboardKey::Action::Letters:
                key->setLabel(u"abc"_s);
                break;
            case KeyboardKey::Action::Shift:
                key->setChecked(m_case == Case::Capital);
                break;
            default:
                break;
            }
        }
    }
}

void ScreenKeyboard::retranslate()
{
    nameKeys();
}

void ScreenKeyboard::setCase(Case letterCase)
{
    m_case = letterCase;
    nameKeys();
}

void ScreenKeyboard::strike(ScreenKey &key)
{
    const bool accentsWereOffered =
        std::any_of(m_layout.first().cbegin(), m_layout.first().cend(),
                    [](const KeyboardKey &k) { return k.action == KeyboardKey::Action::Accent; });
    if (accentsWereOffered)
        setTopRow({});
    switch (key.key().action) {
    case KeyboardKey::Action::Type: {
        const QString text = typedBy(key.key());
        m_typedCase = m_case;
        if (m_case == Case::Capital)
            setCase(Case::Small);
        Q_EMIT textTyped(text);
        break;
    }
    case KeyboardKey::Action::Accent: {
        const QString text = key.key().text;
        Q_EMIT keyPressed(Qt::Key_Backspace);
        Q_EMIT textTyped(text);
        break;
    }
    case KeyboardKey::Action::Shift:
        setCase(m_case == Case::Capital ? Case::Small : Case::Capital);
        break;
    case KeyboardKey::Action::Symbols:
    case KeyboardKey::Action::Letters:
        m_symbols = key.key().action == KeyboardKey::Action::Symbols;
        m_lettersCalled = m_mode == Mode::Digits;
        m_case = Case::Small;
        rebuild();
        break;
    case KeyboardKey::Action::Backspace:
        m_repeats = 0;
        m_repeat.start(m_repeatDelay);
        Q_EMIT keyPressed(Qt::Key_Backspace);
        break;
    case KeyboardKey::Action::Return:
        Q_EMIT keyPressed(Qt::Key_Return);
        break;
    case KeyboardKey::Action::Left:
        Q_EMIT keyPressed(Qt::Key_Left);
        break;
    case KeyboardKey::Action::Right:
        Q_EMIT keyPressed(Qt::Key_Right);
        break;
    case KeyboardKey::Action::Hide:
        Q_EMIT hideRequested();
        break;
    case KeyboardKey::Action::Gap:
        break;
    }
}

void ScreenKeyboard::repeat()
{
    if (++m_repeats > mostRepeats) {
        m_repeat.stop();
        return;
    }
    m_repeat.setInterval(m_repeatInterval);
    Q_EMIT keyPressed(Qt::Key_Backspace);
}

void ScreenKeyboard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = m_theme.scheme() == ColourScheme::HighContrast;
    drawSurface(painter, rect(), m_theme.px(20), m_theme.colour(Colour::Keyboard), m_theme.colour(Colour::Line),
                outlined ? 2 : 0);
}

void ScreenKeyboard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ScreenKeyboard::mousePressEvent(QMouseEvent *event)
{
    // A finger between two keys must not reach the page below.
    event->accept();
}

void ScreenKeyboard::hideEvent(QHideEvent *event)
{
    m_repeat.stop();
    QWidget::hideEvent(event);
}

} // namespace kiosk
