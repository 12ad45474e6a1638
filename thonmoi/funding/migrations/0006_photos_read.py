from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('funding', '0005_works_counted'),
    ]

    operations = [
        migrations.AddField(
            model_name='photo',
            name='is_day_read',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='photo',
            name='latitude',
            field=models.DecimalField(decimal_places=6, max_digits=9, null=True),
        ),
        migrations.AddField(
            model_name='photo',
            name='longitude',
            field=models.DecimalField(decimal_places=6, max_digits=9, null=True),
        ),
        migrations.AlterField(
            model_name='photo',
            name='place',
            field=models.CharField(blank=True, max_length=200),
        ),
    ]
