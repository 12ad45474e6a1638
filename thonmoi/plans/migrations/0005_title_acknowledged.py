from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plans", "0004_title_ended_by")]

    operations = [
        migrations.AddField(
            model_name="title",
            name="is_acknowledged",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="title",
            name="remark",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
    ]
