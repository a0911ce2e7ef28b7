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
        clear();
        Q_EMIT answered(PageAnswer::Yes);
    });
    connect(m_no, &ActionButton::clicked, this, [this] {
        clear();
        Q_EMIT answered(PageAnswer::No);
    });
    clear();
}

void PageWordStrip::say(const PageWord &word)
{
    m_word = word;
    refresh();
    setVisible(true);
    announce(this, m_who->text() + u' ' + m_text->text());
}

void PageWordStrip::clear()
{
    m_word = {};
    setVisible(false);
    m_text->clear();
}

void PageWordStrip::retranslate()
{
    refresh();
}

void PageWordStrip::refresh()
{
    const bool asks = m_word.kind == PageWord::Kind::Question;
    //: Above what a web page says, in quotation; %1 is its host, such as tunnistus.suomi.fi
    m_who->setText((asks ? tr("The page %1 asks:") : tr("The page %1 says:")).arg(m_word.host));
    m_text->setText(m_word.text);
    m_text->setVisible(!m_word.text.isEmpty());
    //: Under what a web page says, when it wanted the visitor to type something in a window of its own
    m_note->setText(tr("The page wanted to open a window for typing. This kiosk opens none."));
    m_note->setVisible(m_word.kind == PageWord::Kind::TextWanted);
    //: Answer to a question that a web page asks
    m_yes->setText(tr("Yes", "page's question"));
    m_yes->setVisible(asks);
    //: Answer to a question that a web page asks
    m_no->setText(asks ? tr("No", "page's question") : tr("Close", "page's message"));
    for (ActionButton *button : {m_yes, m_no}) {
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(m_text->text());
    }
}

void PageWordStrip::applyTheme()
{
    const int side = m_theme.px(m_theme.isNarrow() ? 32 : 48);
    const int above = m_theme.px(12);
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
