from django.db import migrations, models


def fields(model):
    """Both columns of a row that can be withdrawn."""
    day = models.DateField(null=True)
    why = models.TextField(blank=True, default="")
    return [
        migrations.AddField(model, "withdrawn_on", day),
        migrations.AddField(model, "withdrawn_reason", why, preserve_default=False),
    ]


class Migration(migrations.Migration):
    dependencies = [("recognition", "0001_initial")]
    operations = [*fields("publication"), *fields("opinion")]
