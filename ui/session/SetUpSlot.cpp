// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/SetUpSlot.h"

#include "widgets/PictureItem.h"
#include "widgets/QrCode.h"
#include "widgets/TextLabel.h"

#include <QCoreApplication>
#include <QGridLayout>

#include <algorithm>

namespace kiosk
{

namespace
{

/// 33 modules with the quiet zone: 14 pixels each at 1080p, 97 mm wide on a 24 inch screen, which a phone reads from
/// 97 cm by the rule of ten to one.
constexpr qreal oneCodeSide = 462;
constexpr qreal oneOfSeveralSide = 340;
constexpr qreal leastCodeSide = 150;
constexpr QSize pictureSize(420, 560);
constexpr int nameGap = 6; ///< pixels

} // namespace

SetUpSlot::SetUpSlot(Theme &theme, QWidget *parent)
    : Card(theme, parent), m_theme(theme), m_column(new QBoxLayout(QBoxLayout::TopToBottom, this)),
      m_codes(new QWidget(this)), m_grid(new QGridLayout(m_codes)),
      m_hint(new TextLabel(theme, TextRole::Note, Colour::Ink2, this)), m_drawing(new DeviceDrawing(theme, this)),
      m_picture(new Picture(theme, QString(), pictureSize, this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    for (Place &place : m_places) {
        place.area = new QWidget(m_codes);
        auto *column = new QVBoxLayout(place.area);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(nameGap);
        place.code = new QrCode(theme, oneCodeSide, place.area);
        place.name = new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, place.area);
        place.name->setAlignment(Qt::AlignHCenter);
        column->addWidget(place.code, 0, Qt::AlignHCenter);
        column->addWidget(place.name);
        column->addStretch(1);
    }
    m_hint->setAlignment(Qt::AlignHCenter);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_column->addWidget(m_codes);
    m_column->addWidget(m_hint);
    m_column->addWidget(m_drawing, 100);
    m_column->addWidget(m_picture, 0, Qt::AlignCenter);
    m_column->addStretch(1);
}

void SetUpSlot::setStep(const SetUpStep &step)
{
    m_count = static_cast<int>(std::min<qsizetype>(step.codes.size(), most));
    m_shows = m_count > 0         ? Shows::Codes
        : !step.drawing.isEmpty() ? Shows::Drawing
        : !step.picture.isEmpty() ? Shows::Picture
                                  : Shows::Nothing;
    int version = 0;
    for (size_t i = 0; i < most; ++i) {
        const NamedCode named = step.codes.value(static_cast<qsizetype>(i));
        m_places[i].code->setLeastVersion(0);
        m_places[i].code->setPayload(named.payload);
        m_places[i].name->setText(named.name);
        //: Read aloud with a QR code; %1 is the name below it
        m_places[i].code->setAccessibleName(tr("QR code: %1").arg(named.name));
        version = std::max(version, m_places[i].code->version());
    }
    for (const Place &place : m_places)
        place.code->setLeastVersion(version);
    m_drawing->setDevices(step.drawing);
    m_picture->setName(step.picture);
}

void SetUpSlot::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void SetUpSlot::fitInto(QSize room)
{
    const bool large = m_theme.textSize() != TextSize::Normal;
    const int around = m_theme.px(large || room.width() < m_theme.px(440) ? 16 : 28);
    const int gap = std::max(8, m_theme.px(20));
    m_column->setContentsMargins(around, around, around, around);
    m_codes->setVisible(m_shows == Shows::Codes);
    m_hint->setVisible(m_shows == Shows::Codes && m_count == 1 && !large);
    m_drawing->setVisible(m_shows == Shows::Drawing);
    m_picture->setVisible(m_shows == Shows::Picture);
    if (m_shows != Shows::Codes)
        return;

    const QSize inner = room - 2 * QSize(around, around);
    const TextRole role = m_count == 1 ? (large ? TextRole::BodyStrong : TextRole::CardTitle) : TextRole::Note;
    const QFont font = m_theme.font(role);
    const auto sideIn = [&](int columns) {
        const int rows = (m_count + columns - 1) / columns;
        const int wide = (inner.width() - (columns - 1) * gap) / columns;
        int names = 0;
        for (int i = 0; i < m_count; ++i) {
            const QString text = m_places[static_cast<size_t>(i)].name->text();
            // A line may end behind the slash of an address.
            if (columns > 1
                && WrappedText::widestWord(QString(text).replace(QLatin1Char('/'), QStringLiteral("/ ")), font) > wide)
                return 0;
            WrappedText name(text, font);
            names = std::max(names, qRound(name.layOut(wide).height()));
        }
        const int hint = m_hint->isHidden() ? 0 : m_hint->heightForWidth(inner.width());
        return std::min(wide, (inner.height() - hint - (rows - 1) * gap) / rows - names - nameGap);
    };
    int columns = 1;
    for (int more = 2; more <= m_count; ++more) {
        if (sideIn(more) > sideIn(columns))
            columns = more;
    }
    const qreal wanted = m_count == 1 ? oneCodeSide : oneOfSeveralSide;
    const qreal side = std::clamp(sideIn(columns) / m_theme.scale(), leastCodeSide, wanted);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(gap);
    for (int i = 0; i < static_cast<int>(most); ++i) {
        const Place &place = m_places[static_cast<size_t>(i)];
        m_grid->removeWidget(place.area);
        place.area->setVisible(i < m_count);
        place.name->setRole(role);
        place.code->setSide(side);
        if (i < m_count)
            m_grid->addWidget(place.area, i / columns, i % columns);
    }
}

} // namespace kiosk
