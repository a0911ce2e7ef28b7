// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/GoodbyePage.h"

#include "widgets/Painting.h"
#include "widgets/TextLabel.h"
#include "widgets/WrappedText.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace kiosk
{

namespace
{

/// A filled round with a tick in it: done.
class Tick final : public QWidget
{
public:
    Tick(Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {m_theme.px(144), m_theme.px(144)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(Colour::GoodTint));
        painter.drawEllipse(rect());
        const qreal side = width();
        painter.setPen(QPen(m_theme.colour(Colour::Good), side * 0.075, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF({{side * 0.29, side * 0.52}, {side * 0.44, side * 0.67}, {side * 0.72, side * 0.36}}));
    }

private:
    Theme &m_theme;
};

/// One of the three faces, with its word below. Line art of the same stroke as the icons.
class FaceButton final : public QAbstractButton
{
public:
    FaceButton(Theme &theme, int rating, QWidget *parent) : QAbstractButton(parent), m_theme(theme), m_rating(rating)
    {
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        QObject::connect(&theme, &Theme::changed, this, [this] {
            updateGeometry();
            update();
        });
    }
    QSize sizeHint() const override
    {
        const QFont font = m_theme.font(TextRole::Note);
        const int textWidth = WrappedText::naturalWidth(text(), font);
        const int width = std::max(m_theme.target(216), textWidth + 2 * m_theme.px(28));
        return {width, 2 * m_theme.px(24) + face() + m_theme.px(12) + qRound(font.pixelSize() * 1.32)};
    }
    QSize minimumSizeHint() const override
    {
        const int word = WrappedText::widestWord(text(), m_theme.font(TextRole::Note));
        return {std::max(m_theme.target(120), word + 2 * m_theme.px(16)), sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal radius = m_theme.px(24);
        const qreal ring = focusRingWidth(m_theme);
        QRectF area = QRectF(rect()).adjusted(ring, ring, -ring, -ring);
        QColor border = m_theme.colour(Colour::Edge);
        qreal stroke = std::max(2.0, 2 * m_theme.scale());
        if (hasFocus()) {
            area = drawFocusRing(painter, m_theme, rect(), radius);
            border = m_theme.colour(Colour::Primary);
            stroke = focusBorderWidth(m_theme);
        }
        const QColor fill = m_theme.colour(isDown() ? Colour::PrimaryTint : Colour::Card);
        drawSurface(painter, area, radius, fill, border, stroke);
        drawFace(painter);
        const QFont font = m_theme.font(TextRole::Note);
        WrappedText word(text(), font);
        word.layOut(width());
        painter.setPen(m_theme.colour(Colour::Ink));
        const qreal top = m_theme.px(24) + face() + m_theme.px(12);
        word.draw(painter, QRectF(0, top, width(), word.size().height()), Qt::AlignHCenter | Qt::AlignTop);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
            QAbstractButton::keyPressEvent(event);
            return;
        }
        if (!event->isAutoRepeat())
            setDown(true);
    }
    void keyReleaseEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
            QAbstractButton::keyReleaseEvent(event);
            return;
        }
        if (!event->isAutoRepeat() && isDown()) {
            setDown(false);
            click();
        }
    }

private:
    int face() const { return m_theme.px(92); }
    void drawFace(QPainter &painter) const
    {
        const qreal side = face();
        painter.save();
        painter.translate((width() - side) / 2, m_theme.px(24));
        painter.scale(side / 48, side / 48);
        painter.setPen(QPen(m_theme.colour(Colour::Primary), 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(24, 24), 21, 21);
        // How far the middle of the mouth lies below its corners.
        const qreal bend = m_rating == 3 ? 9 : m_rating == 2 ? 0 : -8;
        const qreal corner = m_rating == 3 ? 28 : m_rating == 2 ? 31 : 34;
        QPainterPath mouth(QPointF(15, corner));
        mouth.quadTo(QPointF(24, corner + bend), QPointF(33, corner));
        painter.drawPath(mouth);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(Colour::Primary));
        painter.drawEllipse(QPointF(17, 19), 2.3, 2.3);
        painter.drawEllipse(QPointF(31, 19), 2.3, 2.3);
        painter.restore();
    }

    Theme &m_theme;
    int m_rating;
};

constexpr int ratingOf(size_t face)
{
    return 3 - static_cast<int>(face);
}

} // namespace

GoodbyePage::GoodbyePage(Visit &visit, Theme &theme, QWidget *parent)
    : Page(visit, theme, parent), m_column(new QVBoxLayout(this)), m_faceRow(new QHBoxLayout),
      m_tick(new Tick(theme, this)), m_heading(new TextLabel(theme, TextRole::Heading, Colour::Ink, this)),
      m_sentence(new TextLabel(theme, TextRole::Sub, Colour::Ink2, this)),
      m_question(new TextLabel(theme, TextRole::BodyStrong, Colour::Ink, this))
{
    m_column->addStretch(2);
    m_column->addWidget(m_tick, 0, Qt::AlignHCenter);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_sentence);
    m_column->addStretch(1);
    m_column->addWidget(m_question);
    m_column->addLayout(m_faceRow);
    m_column->addStretch(2);
    for (TextLabel *label : {m_heading, m_sentence, m_question})
        label->setAlignment(Qt::AlignHCenter);
    m_faceRow->addStretch(1);
    for (size_t i = 0; i < m_faces.size(); ++i) {
        m_faces[i] = new FaceButton(theme, ratingOf(i), this);
        m_faceRow->addWidget(m_faces[i]);
        connect(m_faces[i], &QAbstractButton::clicked, this, [this, i] { rate(ratingOf(i)); });
    }
    m_faceRow->addStretch(1);
}

void GoodbyePage::retranslate()
{
    m_heading->setText(tr("You are all set"));
    m_sentence->setText(tr("Everything about you has been erased from this kiosk."));
    m_question->setText(tr("How did it go?"));
    //: Answer to "How did it go?"
    m_faces[0]->setText(tr("Well"));
    //: Answer to "How did it go?"
    m_faces[1]->setText(tr("So-so"));
    //: Answer to "How did it go?"
    m_faces[2]->setText(tr("Badly"));
    for (QAbstractButton *face : m_faces) {
        face->setAccessibleName(face->text());
        face->setAccessibleDescription(m_question->text());
    }
    setAccessibleName(m_heading->text() + QStringLiteral(". ") + m_sentence->text());
    Q_EMIT bandChanged();
}

void GoodbyePage::applyTheme()
{
    const int side = sideMargin();
    m_column->setContentsMargins(side, space(40), side, space(40));
    m_column->setSpacing(space(20));
    m_faceRow->setSpacing(std::max(8, theme().px(24)));
    m_tick->updateGeometry();
    // Words and faces before decoration where letters need the room.
    const bool roomy = isRoomy() && (!theme().isNarrow() || theme().textSize() == TextSize::Normal);
    m_tick->setVisible(roomy);
    m_heading->setRole(roomy ? TextRole::Heading : TextRole::CardTitle);
}

void GoodbyePage::entered()
{
    visit().setAddress(SecureString());
}

Band GoodbyePage::band() const
{
    Band band;
    //: On the last screen: back to the steps of setting the app up
    band.second = {tr("Not working yet"), QStringLiteral("arrow-left"), true};
    band.main = {tr("Finish"), QStringLiteral("check"), true};
    return band;
}

void GoodbyePage::rate(int rating)
{
    visit().setRating(rating);
    visit().apply(Event::FeedbackGiven);
}

void GoodbyePage::bandPressed(BandButton button)
{
    if (button == BandButton::Main)
        visit().apply(Event::EndVisit);
    else if (button == BandButton::Second)
        visit().apply(Event::NotWorkingYet);
}

} // namespace kiosk
