// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PageWordStrip.h"

#include "session/Announce.h"
#include "widgets/ActionButton.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace kiosk
{

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
    m_row->addWidget(m_yes, 0, Qt::AlignVCenter);
    m_row->addWidget(m_no, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(m_yes, &ActionButton::clicked, this, [this] {
        const Remark remark = m_remark;
        clear();
        if (remark == Remark::None)
            Q_EMIT answered(PageAnswer::Yes);
        else
            Q_EMIT restartWanted();
    });
    connect(m_no, &ActionButton::clicked, this, [this] {
        const Remark remark = m_remark;
        clear();
        if (remark == Remark::None)
            Q_EMIT answered(PageAnswer::No);
        else
            Q_EMIT closed(remark);
    });
    clear();
}

void PageWordStrip::say(const PageWord &word)
{
    m_word = word;
    m_remark = Remark::None;
    refresh();
    setVisible(true);
    announce(this, m_who->text() + u' ' + m_text->text());
}

void PageWordStrip::tell(Remark remark, const QString &host)
{
    // What is asked for by a press has its turn before what the page has said; the rest waits.
    const bool waits = remark == Remark::OtherLanguage || remark == Remark::NotAllLoaded;
    if (isAsking() || (waits && !isHidden() && m_remark != remark))
        return;
    m_word = {};
    m_remark = remark;
    m_host = host;
    refresh();
    setVisible(true);
    announce(this, m_note->text());
}

void PageWordStrip::clear()
{
    m_word = {};
    m_remark = Remark::None;
    m_host.clear();
    setVisible(false);
    m_text->clear();
}

void PageWordStrip::retranslate(Language language)
{
    m_language = language;
    refresh();
}

QString PageWordStrip::remarkText() const
{
    switch (m_remark) {
    case Remark::None:
        break;
    case Remark::NotAllLoaded:
        //: %1 is a host, such as cdn.example.com
        return tr("A part of this page was not loaded, because %1 is not on this kiosk’s list. Go on if the page "
                  "works; "
                  "if not, ask for help.")
            .arg(m_host);
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
    const bool own = m_remark != Remark::None;
    const bool asks = !own && m_word.kind == PageWord::Kind::Question;
    const bool restarts = m_remark == Remark::OtherLanguage;
    //: Above what a web page says, in quotation; %1 is its host, such as tunnistus.suomi.fi
    m_who->setText((asks ? tr("The page %1 asks:") : tr("The page %1 says:")).arg(m_word.host));
    m_who->setVisible(!own);
    m_text->setText(m_word.text);
    m_text->setVisible(!m_word.text.isEmpty());
    //: Under what a web page says, when it wanted the visitor to type something in a window of its own
    m_note->setText(own ? remarkText() : tr("The page wanted to open a window for typing. This kiosk opens none."));
    m_note->setVisible(own || m_word.kind == PageWord::Kind::TextWanted);
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
}

void PageWordStrip::applyTheme()
{
    const int side = m_theme.px(m_theme.isNarrow() ? 32 : 48);
    const int above = m_theme.px(m_theme.isLow() ? 6 : 12);
    layout()->setContentsMargins(side, above, side, above);
    m_row->setSpacing(m_theme.px(16));
    update();
}

void PageWordStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Card));
    const int line = 3;
    painter.fillRect(0, height() - line, width(), line, m_theme.colour(Colour::Line));
}

} // namespace kiosk
