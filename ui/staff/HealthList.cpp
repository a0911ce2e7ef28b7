// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/HealthList.h"

#include "staff/PartWords.h"
#include "staff/RowLayout.h"
#include "widgets/PictureItem.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>

#include <algorithm>

namespace kiosk
{

struct HealthList::Row {
    QWidget *widget = nullptr;
    QBoxLayout *across = nullptr;
    PictureItem *badge = nullptr;
    QVBoxLayout *texts = nullptr;
    QBoxLayout *first = nullptr;
    TextLabel *part = nullptr;
    TextLabel *complaint = nullptr;
    TextLabel *remedy = nullptr;
    TextLabel *detail = nullptr;
};

HealthList::HealthList(const SiteProfile &profile, Theme &theme, QWidget *parent)
    : QWidget(parent), m_profile(profile), m_theme(theme), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

HealthList::~HealthList()
{
    qDeleteAll(m_rows);
}

void HealthList::addRow()
{
    auto *row = new Row;
    row->widget = new QWidget(this);
    row->across = new QBoxLayout(QBoxLayout::LeftToRight, row->widget);
    row->across->setContentsMargins(0, 0, 0, 0);
    row->badge = new PictureItem(m_theme, QStringLiteral("check-circle"), TextRole::BodyStrong, row->widget);
    row->across->addWidget(row->badge, 0, Qt::AlignTop);
    row->texts = new QVBoxLayout;
    row->texts->setSpacing(0);
    row->across->addLayout(row->texts, 1);
    row->part = new TextLabel(m_theme, TextRole::BodyStrong, Colour::Ink, row->widget);
    row->complaint = new TextLabel(m_theme, TextRole::Note, Colour::Ink, row->widget);
    row->remedy = new TextLabel(m_theme, TextRole::Note, Colour::PrimaryDark, row->widget);
    row->detail = new TextLabel(m_theme, TextRole::Note, Colour::Ink2, row->widget);
    row->first = new QBoxLayout(QBoxLayout::LeftToRight);
    // A host has more letters than a part's name.
    row->first->addWidget(row->part);
    row->first->addWidget(row->detail, 1);
    row->texts->addLayout(row->first);
    row->texts->addWidget(row->complaint);
    row->texts->addWidget(row->remedy);
    m_column->addWidget(row->widget);
    m_rows << row;
}

void HealthList::setParts(const QList<link::PartLine> &parts, Language language)
{
    QList<link::PartLine> sorted = parts;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const link::PartLine &one, const link::PartLine &other) { return one.state > other.state; });
    while (m_rows.size() < sorted.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        Row &row = *m_rows.at(i);
        row.widget->setVisible(i < sorted.size());
        if (i >= sorted.size())
            continue;
        const link::PartLine &line = sorted.at(i);
        const HealthWords words = healthWords(line.code);
        switch (line.state) {
        case HealthState::Ready:
            row.badge->setIconName(QStringLiteral("check-circle"));
            //: State of a part of the kiosk; in capitals, short
            row.badge->setText(tr("READY"));
            row.badge->setIconColour(Colour::Good);
            row.badge->label()->setColour(Colour::Good);
            break;
        case HealthState::Warning:
            row.badge->setIconName(QStringLiteral("warning"));
            //: State of a part of the kiosk; in capitals, short
            row.badge->setText(tr("WARNING"));
            row.badge->setIconColour(Colour::Warning);
            row.badge->label()->setColour(Colour::Warning);
            break;
        case HealthState::NotReady:
            row.badge->setIconName(QStringLiteral("stop"));
            //: State of a part of the kiosk; in capitals, short
            row.badge->setText(tr("NOT READY"));
            row.badge->setIconColour(Colour::Bad);
            row.badge->label()->setColour(Colour::Bad);
            break;
        }
        row.part->setText(partWords(line.part, m_profile, language));
        row.complaint->setText(words.complaint);
        row.complaint->setVisible(!words.complaint.isEmpty());
        //: %1 is what to do about a complaint
        row.remedy->setText(words.remedy.isEmpty() ? QString() : tr("What to do: %1").arg(words.remedy));
        row.remedy->setVisible(!words.remedy.isEmpty());
        row.detail->setText(line.detail);
        row.detail->setVisible(!line.detail.isEmpty());
    }
    applyTheme();
}

void HealthList::applyTheme()
{
    m_column->setSpacing(m_theme.px(14));
    const bool stacked = stacksRows(m_theme);
    int badgeWidth = 0;
    for (const Row *row : std::as_const(m_rows))
        badgeWidth = std::max(badgeWidth, row->badge->sizeHint().width());
    for (const Row *row : std::as_const(m_rows)) {
        row->across->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row->across->setSpacing(m_theme.px(stacked ? 0 : 24));
        row->first->setDirection(m_theme.isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row->first->setSpacing(m_theme.isNarrow() ? 0 : m_theme.px(20));
        row->detail->setAlignment(m_theme.isNarrow() ? Qt::AlignLeft : Qt::AlignRight);
        row->badge->setMinimumWidth(stacked ? 0 : badgeWidth);
    }
}

} // namespace kiosk
