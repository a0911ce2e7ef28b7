// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PageWordStrip.h"

#include "shell/Announce.h"
#include "widgets/ActionButton.h"
#include "widgets/Painting.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPainter>

#include <algorithm>

namespace kiosk
{

namespace
{
/// Letters: fewer to a line, and words break.
constexpr int leastLine = 24;
} // namespace

PageWordStrip::PageWordStrip(Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_who(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_text(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, this)),
      m_note(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)),
      m_yes(new ActionButton(theme, ActionButton::Kind::Secondary, this)),
      m_no(new ActionButton(theme, ActionButton::Kind::Secondary, this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("pageWord"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (TextLabel *line : {m_who, m_text, m_note})
        words->addWidget(line);
    m_row->addLayout(words, 1);
    auto *answers = new QHBoxLayout;
    answers->addStretch(1);
    answers->addWidget(m_yes, 0, Qt::AlignVCenter);
    answers->addWidget(m_no, 0, Qt::AlignVCenter);
    m_row->addLayout(answers);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(readingTime);
    connect(&m_readTimer, &QTimer::timeout, this, [this] {
        if (!m_waiting.isEmpty())
            showNext();
    });
    connect(m_yes, &ActionButton::clicked, this, [this] {
        if (isQuestion(m_now)) {
            showNext();
            Q_EMIT answered(PageAnswer::Yes);
        } else {
            clear();
            Q_EMIT restartWanted();
        }
    });
    connect(m_no, &ActionButton::clicked, this, [this] {
        const Said put = m_now;
        showNext();
        if (isQuestion(put))
            Q_EMIT answered(PageAnswer::No);
        else
            Q_EMIT closed(put.remark);
    });
    clear();
}

bool PageWordStrip::isAsking() const
{
    return asksNow() || std::any_of(m_waiting.cbegin(), m_waiting.cend(), isQuestion);
}

void PageWordStrip::say(const PageWord &word)
{
    add({word, Remark::None, {}});
}

void PageWordStrip::tell(Remark remark, const QString &host)
{
    // What is asked for by a press has its turn; the rest waits.
    const bool waits = remark == Remark::OtherLanguage || remark == Remark::NotAllLoaded;
    if (isAsking() || (waits && !isHidden() && m_now.remark != remark))
        return;
    add({{}, remark, host});
}

void PageWordStrip::add(const Said &said)
{
    if (!asksNow() && !m_readTimer.isActive()) {
        show(said);
        return;
    }
    if (m_waiting.size() >= mostWaiting) {
        const auto oldest = std::find_if_not(m_waiting.cbegin(), m_waiting.cend(), isQuestion);
        if (oldest != m_waiting.cend())
            m_waiting.erase(oldest);
    }
    m_waiting << said;
}

void PageWordStrip::show(const Said &said)
{
    m_now = said;
    if (said.remark == Remark::None && !isQuestion(said))
        m_readTimer.start();
    else
        m_readTimer.stop();
    refresh();
    setVisible(true);
    announce(this, said.remark == Remark::None ? m_who->text() + u' ' + m_text->text() : m_note->text());
    if (isQuestion(said))
        Q_EMIT asks();
}

void PageWordStrip::showNext()
{
    if (!m_waiting.isEmpty()) {
        show(m_waiting.takeFirst());
        return;
    }
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus == this || isAncestorOf(focus);
    m_now = {};
    m_readTimer.stop();
    setVisible(false);
    m_text->clear();
    if (hadFocus)
        Q_EMIT focusLeft();
}

void PageWordStrip::newPage()
{
    const auto isRemark = [](const Said &said) { return said.remark != Remark::None; };
    m_waiting.removeIf(isRemark);
    if (!asksNow() && !m_readTimer.isActive())
        showNext();
}

void PageWordStrip::pageGone()
{
    m_waiting.removeIf([](const Said &said) { return !isQuestion(said); });
    if (!asksNow())
        showNext();
}

void PageWordStrip::questionOver()
{
    m_waiting.removeIf(isQuestion);
    if (asksNow())
        showNext();
}

void PageWordStrip::clear()
{
    m_waiting.clear();
    showNext();
}

void PageWordStrip::retranslate(Language language)
{
    m_language = language;
    refresh();
}

QString PageWordStrip::remarkText() const
{
    switch (m_now.remark) {
    case Remark::None:
        break;
    case Remark::NotAllLoaded:
        //: %1 is a host, such as cdn.example.com
        return tr("A part of this page was not loaded, because %1 is not on this kiosk’s list. Go on if the page "
                  "works; "
                  "if not, ask for help.")
            .arg(m_now.host);
    case Remark::NoDownload:
        return tr("This kiosk opens and saves no files. Go on on the page, or ask for help.");
    case Remark::NoPrint:
        return tr("This kiosk does not print.");
    case Remark::NoOtherProgram:
        return tr("This kiosk opens no mail, telephone or other program. Do that on your own phone.");
    case Remark::NoUpload:
        return tr("This kiosk has no files to send.");
    case Remark::NoWindow:
        return tr(
            "The page wanted to open a window that this kiosk cannot open. Try another way on the page, or ask for "
            "help.");
    case Remark::NoSignIn:
        return tr(
            "The page wants a sign-in that this kiosk cannot show. Try another way on the page, or ask for help.");
    case Remark::OtherLanguage:
        return tr("The page stays in its language. You can begin the identification again in this one.");
    }
    return {};
}

void PageWordStrip::refresh()
{
    const bool own = m_now.remark != Remark::None;
    const bool asks = !own && m_now.word.kind == PageWord::Kind::Question;
    const bool restarts = m_now.remark == Remark::OtherLanguage;
    //: Above what a web page says, in quotation; %1 is its host, such as tunnistus.suomi.fi
    m_who->setText((asks ? tr("The page %1 asks:") : tr("The page %1 says:")).arg(m_now.word.host));
    m_who->setVisible(!own);
    m_text->setText(m_now.word.text);
    m_text->setVisible(!m_now.word.text.isEmpty());
    //: Under what a web page says, when it wanted the visitor to type something in a window of its own
    m_note->setText(own ? remarkText() : tr("The page wanted to open a window for typing. This kiosk opens none."));
    m_note->setVisible(own || m_now.word.kind == PageWord::Kind::TextWanted);
    //: Answer to a question that a web page asks
    m_yes->setText(restarts ? tr("Begin again") : tr("Yes", "page's question"));
    m_yes->setVisible(asks || restarts);
    //: Answer to a question that a web page asks
    m_no->setText(asks ? tr("No", "page's question") : tr("Close", "page's message"));
    for (ActionButton *button : {m_yes, m_no}) {
        // A remark is small: the page needs the room.
        button->setSize(own ? ActionButton::Size::Small : ActionButton::Size::Usual);
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(own ? m_note->text() : m_text->text());
    }
    arrange();
}

/// Words that would stand as a column beside the answers stand above them.
void PageWordStrip::arrange()
{
    int answers = 0;
    for (const ActionButton *button : {m_yes, m_no})
        answers += button->isHidden() ? 0 : button->sizeHint().width() + m_row->spacing();
    const QMargins around = m_row->contentsMargins();
    const int room = width() - around.left() - around.right() - answers;
    const int least = m_note->fontMetrics().averageCharWidth() * leastLine;
    m_row->setDirection(room < least ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PageWordStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PageWordStrip::applyTheme()
{
    const int side = m_theme.px(m_theme.isNarrow() ? 32 : 48);
    const int above = m_theme.px(m_theme.isLow() ? 6 : 12);
    layout()->setContentsMargins(side, above, side, above);
    m_row->setSpacing(m_theme.px(16));
    arrange();
    update();
}

// A plain widget is not drawn anew by itself.
void PageWordStrip::focusInEvent(QFocusEvent *)
{
    update();
}

void PageWordStrip::focusOutEvent(QFocusEvent *)
{
    update();
}

void PageWordStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Card));
    const int line = 3;
    painter.fillRect(0, height() - line, width(), line, m_theme.colour(Colour::Line));
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const int beside = m_theme.px(14);
    const int above = m_theme.px(m_theme.isLow() ? 3 : 6);
    const QRect words = m_row->itemAt(0)->geometry();
    drawFocusRing(painter, m_theme, words.adjusted(-beside, -above, 0, above), m_theme.px(14));
}

} // namespace kiosk
